// Files dropped anywhere on the page. Without this the browser would leave the page to show them.
import { takeFile } from "./actions.ts";

export function acceptFiles(): void {
  document.addEventListener("dragover", (event) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  });
  document.addEventListener("drop", (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file) return; // dropped text goes into the box by itself
    event.preventDefault();
    void takeFile(file);
  });
}
