/** A language's sentences, each with how it reads for one where that differs: `late` and `late_one`. */
export type Counted<T> = T extends string
  ? string
  : { [K in keyof T]: Counted<T[K]> } & { [K in keyof T as `${K & string}_one`]?: string };
