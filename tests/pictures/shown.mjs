// The pictures that the documentation shows: which, where under docs, and how wide at most, in pixels; one
// without a width is copied as it is.

const webp = (picture, width) => ({
  picture,
  file: `pictures/${picture.replace(/-light$/, "")}.webp`,
  width,
  type: "image/webp",
  quality: 0.7,
});

export const shown = [
  { picture: "quotes-desktop-light", file: "screenshot.png" },
  webp("empty-desktop-light", 960),
  webp("card-desktop-light", 960),
  webp("copy-desk-desktop-light", 960),
  webp("ledger-desktop-light", 960),
  webp("dates-desktop-dark", 960),
  webp("map-desktop-light", 960),
  webp("comparison-desktop-light", 960),
  webp("collection-desktop-light", 960),
  webp("print-desktop-light", 800),
  webp("quotes-phone-light", 390),
  webp("people-phone-dark", 390),
];
