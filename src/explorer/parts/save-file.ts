// Handing a file to the visitor, made on the page.

// How long the browser is given to take the file over; the address is of no use to anybody afterwards.
const keptFor = 60_000;

/** Offers text as a file: `saveText('paper.bib', 'application/x-bibtex', entry)`. It is written as UTF-8. */
export function saveText(fileName: string, mediaType: string, text: string): void {
  saveBlob(fileName, new Blob([text], { type: `${mediaType};charset=utf-8` }));
}

/** Offers bytes as a file, as if the visitor had followed a link to download it. */
export function saveBlob(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keptFor);
}
