// Vite's development server moves what packages give as .js into one file elsewhere; the addresses of the files beside
// it would lead nowhere there. It leaves alone what is called .jsx.

export * from "../pool.js";
