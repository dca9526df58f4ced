/**
 * Text for what passes between the page and this process: JSON in which bytes travel as base64. One codec serves
 * both ends; only how bytes become base64 differs. `makeCodec` is also sent into the page as source text, so it
 * must use nothing from outside itself.
 */
export interface Codec {
  encode(value: unknown): string;
  decode(text: string): unknown;
}

export type MakeCodec = (
  toBase64: (bytes: Uint8Array) => string,
  fromBase64: (text: string) => Uint8Array,
) => Codec;

export const makeCodec: MakeCodec = (toBase64, fromBase64) => {
  const mark = '$bytes';
  return {
    encode(value) {
      return JSON.stringify(value, function (this: Record<string, unknown>, key, seen: unknown) {
        // a Buffer has turned itself into JSON by now; its holder still has it as bytes
        const raw = this[key];
        return raw instanceof Uint8Array ? { [mark]: toBase64(raw) } : seen;
      });
    },
    decode(text) {
      return JSON.parse(text, (_key, value: unknown) => {
        const packed = typeof value === 'object' && value !== null && mark in value ? value[mark] : undefined;
        return typeof packed === 'string' ? fromBase64(packed) : value;
      });
    },
  };
};

export const nodeCodec: Codec = makeCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  (text) => new Uint8Array(Buffer.from(text, 'base64')),
);
