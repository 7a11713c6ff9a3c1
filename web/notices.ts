// A plugin for Vite that puts the notices of all that was really bundled beside the page, and into it:
// the page shows them without a request.
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { OutputBundle } from "rollup";
import type { Plugin } from "vite";
import {
  BILL,
  billText,
  NOTICES,
  noticesText,
  type Part,
  partsOfBundle,
  partsOfData,
  partsOfModule,
} from "../scripts/lib/notices.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));

export interface Notices {
  /** For the page. */
  readonly page: Plugin;
  /** For the worker within it, which is a bundle of its own. */
  readonly worker: () => Plugin;
}

/** `more` are modules of what was bundled before the page. */
export function notices(more: readonly string[]): Notices {
  const modules = new Set(more);
  return {
    worker: () => ({
      name: "lede:modules-of-the-worker",
      generateBundle(_options, bundle) {
        for (const module of modulesOf(bundle)) modules.add(module);
      },
    }),
    page: {
      name: "lede:notices",
      enforce: "post",
      apply: "build",
      transformIndexHtml: {
        order: "post",
        handler(_html, { bundle }) {
          const text = noticesText(partsOf(bundle ?? {}, modules));
          return [{ tag: "template", attrs: { id: "notices" }, children: escapeHtml(text), injectTo: "head" }];
        },
      },
      generateBundle(_options, bundle) {
        const parts = partsOf(bundle, modules);
        this.emitFile({ type: "asset", fileName: NOTICES, source: noticesText(parts) });
        this.emitFile({ type: "asset", fileName: BILL, source: billText("The page", parts) });
      },
    },
  };
}

function partsOf(bundle: OutputBundle, more: ReadonlySet<string>): Part[] {
  return [...partsOfBundle([...modulesOf(bundle), ...more]), ...partsOfModule(), ...partsOfData()];
}

/** Every module and file that something in the bundle was made from. */
function modulesOf(bundle: OutputBundle): string[] {
  return Object.values(bundle).flatMap((output) =>
    output.type === "chunk" ? output.moduleIds : output.originalFileNames.map((name) => resolve(here, name)),
  );
}

const escapeHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
