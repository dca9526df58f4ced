/**
 * Fonts of a DOCX file. A run can name one font only; the font table says which others may stand in for it
 * (ISO/IEC 29500-1, 17.8.3.1: tried in turn before the program substitutes one by its looks).
 */
import type { IFontAttributesProperties } from 'docx';
import { type FontRole, fontRoles } from '../../../shared/paper/document.ts';
import { fontChains } from '../../../shared/paper/fonts.ts';

/**
 * Chinese text and punctuation in the first font of the chain; digits and Latin letters in one that every office
 * program has or has a twin of, for where the Chinese font is missing they would fall to any font at all.
 */
export function docxFont(role: FontRole): IFontAttributesProperties {
  const latin = role === 'heiti' ? 'Arial' : 'Times New Roman';
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: namesOf(role)[0]!, hint: 'eastAsia' };
}

/** GB/T 9704 7.5: page numbers are in 宋体, digits too. */
export function docxFontThroughout(role: FontRole): IFontAttributesProperties {
  const name = namesOf(role)[0]!;
  return { ascii: name, hAnsi: name, cs: name, eastAsia: name, hint: 'eastAsia' };
}

/** word/fontTable.xml; charset 86 is GB 2312. */
export function fontTable(): string {
  const fonts = fontRoles.map((role) => {
    const [name, ...others] = namesOf(role);
    return `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="${role === 'heiti' ? 'swiss' : 'roman'}"/><w:pitch w:val="variable"/></w:font>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}

/** 小标宋 falls back to 黑体; CSS's generic names mean nothing here. */
function namesOf(role: FontRole): string[] {
  const chain =
    role === 'xiaobiaosong' ? [...fontChains.xiaobiaosong, ...fontChains.heiti] : fontChains[role];
  return chain.filter((name) => !name.endsWith('serif'));
}
