// What makes the page an app that can be installed. As data: a browser that wants it, or the icon, in its own time
// needs no request for it.

/** `icon` is drawn for any size. */
export function offerInstalling(): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')!.href;
  const start = new URL("./", location.href);
  // Data has no address of its own that others could be relative to; and nothing is installed from a disk.
  if (!start.protocol.startsWith("http")) return;
  const manifest = {
    name: "Lede",
    description: document.querySelector<HTMLMetaElement>('meta[name="description"]')!.content,
    id: start.href,
    start_url: start.href,
    scope: start.href,
    display: "standalone",
    background_color: "#faf7f0",
    theme_color: "#faf7f0",
    icons: [{ src: icon, sizes: "any", type: "image/svg+xml", purpose: "any" }],
  };
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = `data:application/manifest+json,${encodeURIComponent(JSON.stringify(manifest))}`;
  document.head.append(link);
}
