// The page as one file that opens from a disk, without any server: scripts and style stand in it, module, model and map
// as data. Its policy names the checksums of what stands there, and no host at all.
import { createHash } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Plugin } from "vite";

const PARTS = /\/parts\.ts$/;
/** Not with a leading NUL: such modules are helpers of the bundler, which the notices would name. */
const VIRTUAL = "lede:parts";

/** `parts` are the scripts that the page loads later, by name: here they come with it. `folder` is where the file goes. */
export function singleFile(parts: Readonly<Record<string, string>>, folder: string): Plugin {
  return {
    name: "lede:single-file",
    enforce: "pre",
    resolveId: (source) => (PARTS.test(source) ? VIRTUAL : null),
    load(id) {
      if (id !== VIRTUAL) return null;
      const imports = Object.entries(parts).map(
        ([name, file]) => `import * as ${name} from ${JSON.stringify(file)};\n`,
      );
      const names = Object.keys(parts).join(", ");
      return `${imports.join("")}const PARTS = { ${names} };\nexport const importPart = async (name) => PARTS[name];\n`;
    },
    writeBundle(_options, bundle) {
      const contentOf = (ending: string): string => {
        const names = Object.keys(bundle).filter((name) => name.endsWith(ending) && !name.startsWith("service-worker"));
        if (names.length !== 1)
          throw new Error(`One file ${ending} is wanted in the single file, not ${names.length}.`);
        return readFileSync(`${folder}/${names[0]}`, "utf8");
      };
      const page = readFileSync(`${folder}/index.html`, "utf8");
      const html = withPolicy(inlined(page, contentOf(".js"), contentOf(".css")));
      for (const name of Object.keys(bundle).filter((name) => name.includes("service-worker")))
        rmSync(`${folder}/${name}`);
      for (const name of ["index.html", "assets"]) rmSync(`${folder}/${name}`, { recursive: true });
      writeFileSync(`${folder}/lede.html`, html);
    },
  };
}

function inlined(page: string, script: string, style: string): string {
  const [scriptTag, styleTag] = [/<script type="module"[^>]*><\/script>/, /<link rel="stylesheet"[^>]*>/];
  if (!scriptTag.test(page) || !styleTag.test(page))
    throw new Error("The page is not made of what it is thought to be.");
  // What would end or open a tag stands in strings alone, where a backslash says the same.
  const code = script.replace(/<(?=\/script|!--|script)/gi, "\\x3c");
  return page
    .replace(scriptTag, "")
    .replace(styleTag, () => `<style>${style}</style>`)
    .replace("</body>", () => `<script type="module">${code}</script>\n  </body>`);
}

/** Allows what stands in the page, by its checksum, and data; no host, not even the one that it may come from. */
function withPolicy(html: string): string {
  const sums = (pattern: RegExp): string =>
    [...html.matchAll(pattern)]
      .map(([, content = ""]) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`)
      .join(" ");
  const policy = [
    "default-src 'none'",
    `script-src ${sums(/<script type="module">(.*?)<\/script>/gs)} 'wasm-unsafe-eval'`,
    `style-src ${sums(/<style>(.*?)<\/style>/gs)}`,
    "connect-src data:; worker-src blob:; img-src data:; manifest-src data:",
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lede",
  ];
  return html.replace(/content="default-src[^"]*"/, () => `content="${policy.join("; ")}"`);
}
