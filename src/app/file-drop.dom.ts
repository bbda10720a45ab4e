/** Casefiles, and graphs that become one. */
export const OPENED_FILES = ".json,.gexf,.graphml,.xml,application/json";

/** Takes such a file dropped anywhere on the page; other files are left to whoever wants them. */
export function attachFileDrop(page: Window, onFile: (file: File) => void): () => void {
  const over = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    if (event.defaultPrevented) return;
    const file = event.dataTransfer?.files[0];
    if (file === undefined) return;
    event.preventDefault();
    if (/\.(?:json|gexf|graphml|xml)$/i.test(file.name) || file.type === "application/json") onFile(file);
  };
  page.addEventListener("dragover", over);
  page.addEventListener("drop", drop);
  return () => {
    page.removeEventListener("dragover", over);
    page.removeEventListener("drop", drop);
  };
}
