import { FORMATS, MOST_FORMATS } from '../../../../server/src/contracts/picture';
import type { FormatSetting } from '../../../../server/src/contracts/settings';

/** A size of the site's own, as it is typed. */
export interface SizeDraft {
  readonly name: string;
  /** Pixels, as text. */
  readonly width: string;
  /** Pixels, as text. */
  readonly height: string;
}

/** The sizes that cards are drawn in besides `og`, which they always are. */
export interface FormatsDraft {
  /** Names of built-in sizes, in the order of `FORMATS`. */
  readonly builtIn: readonly BuiltIn[];
  readonly own: readonly SizeDraft[];
}

export type BuiltIn = Exclude<keyof typeof FORMATS, 'og'>;

/** The built-in sizes that can be left out. */
export const BUILT_IN: readonly BuiltIn[] = ['x', 'square', 'portrait'];

export function readFormats(value: unknown): FormatsDraft {
  const list = Array.isArray(value) ? (value as readonly FormatSetting[]) : [];
  const names = list.map((each) => (typeof each === 'string' ? each : each.name));
  return {
    builtIn: BUILT_IN.filter((name) => names.includes(name)),
    own: list.flatMap((each) =>
      typeof each === 'string' || Object.hasOwn(FORMATS, each.name)
        ? []
        : [{ name: each.name, width: String(each.width), height: String(each.height) }],
    ),
  };
}

export function writeFormats({ builtIn, own }: FormatsDraft): readonly FormatSetting[] {
  const sizes = own.map(({ name, width, height }) => ({
    name,
    width: Number(width),
    height: Number(height),
  }));
  return [...builtIn, ...sizes];
}

/** Where a size of the site's own stands among all that are written. */
export function placeOf({ builtIn }: FormatsDraft, own: number): number {
  return builtIn.length + own;
}

/** How many pictures each card has. */
export function pictureCount({ builtIn, own }: FormatsDraft): number {
  return 1 + builtIn.length + own.length;
}

export function isFull(formats: FormatsDraft): boolean {
  return pictureCount(formats) >= MOST_FORMATS;
}

/** The sizes with a built-in one, or without it. */
export function withBuiltIn(formats: FormatsDraft, name: BuiltIn, isDrawn: boolean): FormatsDraft {
  const isChosen = (each: BuiltIn) => (each === name ? isDrawn : formats.builtIn.includes(each));
  return { ...formats, builtIn: BUILT_IN.filter(isChosen) };
}
