/** Code 128 as a drawing in lines, so that it is sharp on every printer; bwip-js knows the code. */
import { toSVG } from 'bwip-js/node';
import type { Bars } from '../../../../../shared/areas/library/papers/labels.ts';

/** Blank at each side, in narrowest bars, that ISO/IEC 15417 asks for. */
const quiet = 10;

export function barsOf(code: string): Bars {
  const drawn = toSVG({
    ...{ bcid: 'code128', text: code, includetext: false },
    ...{ scaleX: 1, scaleY: 1, height: 10, paddingwidth: quiet },
  });
  const [, width = '0'] = /viewBox="0 0 (\d+)/.exec(drawn) ?? [];
  const svg = drawn.replace('<svg ', '<svg preserveAspectRatio="none" shape-rendering="crispEdges" ');
  const base64 = Buffer.from(svg).toString('base64');
  return {
    modules: Number(width),
    draw: (widthMm, heightMm) => ({ kind: 'image', format: 'svg', base64, widthMm, heightMm, alt: code }),
  };
}
