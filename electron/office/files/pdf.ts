/** PDF files from outside: kept as they are, shown by the page on a canvas, where nothing in them runs. */

/** Whether the bytes begin as a PDF does. */
export function isPdf(bytes: Uint8Array): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(0, 5).toString('latin1') ===
    '%PDF-'
  );
}

/** Whether the file reaches its end: each PDF closes with the place of its list of objects (ISO 32000 7.5.5). */
export function isWholePdf(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(-2048)
    .toString('latin1');
  return /startxref\s+\d+\s+%%EOF/.test(end);
}
