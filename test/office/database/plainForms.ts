/** The bytes in which a text could stand in a file without being encrypted. */

/** Form by name. Base64 in the three positions that a text can have within a longer one, without its uncertain ends. */
export function plainForms(text: string): Map<string, Buffer> {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  const forms = new Map([
    ['UTF-8', utf8],
    ['UTF-16LE', utf16],
    ['UTF-16BE', Buffer.from(utf16).swap16()],
    ['GBK', gbk(text)],
  ]);
  for (const [name, bytes] of [...forms]) {
    forms.set(`hex of ${name}`, Buffer.from(bytes.toString('hex')));
    forms.set(`HEX of ${name}`, Buffer.from(bytes.toString('hex').toUpperCase()));
    for (const shift of [0, 1, 2]) {
      const whole = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      forms.set(`base64 of ${name}, ${shift}`, Buffer.from(whole.slice(shift === 0 ? 0 : shift + 1, -1)));
    }
  }
  return forms;
}

let gbkCodes: Map<string, number> | undefined;

/** Node only decodes GBK; so the table is made by decoding every pair of bytes once. */
function gbk(text: string): Buffer {
  gbkCodes ??= readGbk();
  const codes = gbkCodes;
  return Buffer.concat(
    [...text].map((character) => {
      const code = character.codePointAt(0)! < 0x80 ? character.codePointAt(0)! : codes.get(character)!;
      return Buffer.from(code > 0xff ? [code >> 8, code & 0xff] : [code]);
    }),
  );
}

function readGbk(): Map<string, number> {
  const decoder = new TextDecoder('gbk');
  const table = new Map<string, number>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && character !== '\ufffd') table.set(character, (high << 8) | low);
    }
  }
  return table;
}
