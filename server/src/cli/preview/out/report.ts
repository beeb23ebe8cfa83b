/** One picture that was drawn, or why it was not. */
export interface PictureReport {
  readonly sample: string;
  readonly format: string;
  /** From the folder that was written to; null where it could not be drawn. */
  readonly file: string | null;
  readonly bytes: number;
  readonly warnings: readonly string[];
  readonly error: string | null;
}

export interface TemplateReport {
  readonly name: string;
  /** Its file or package, or null for a built-in one. */
  readonly origin: string | null;
  /** All its pictures in one, from the folder that was written to; null where there are none. */
  readonly sheet: string | null;
  readonly pictures: readonly PictureReport[];
  /** Why it cannot be drawn at all, or null. */
  readonly error: string | null;
}

/** What was drawn into a folder: with `--json`, as it is. */
export interface PicturesReport {
  readonly templates: readonly TemplateReport[];
  /** What is wrong with options and templates, as sentences. */
  readonly problems: readonly string[];
}

/** A line for each template that cannot be drawn, wholly or in part. */
export function failures({ templates }: PicturesReport): string[] {
  return templates.flatMap(({ name, pictures, error }) => {
    if (error !== null) return [`${name}: ${error}`];
    const failed = pictures.filter((picture) => picture.error !== null);
    const [first] = failed;
    if (first === undefined) return [];
    const more = failed.length === 1 ? '' : ` (and ${failed.length - 1} more of its pictures)`;
    return [`${name}, ${first.sample} as ${first.format}: ${first.error ?? ''}${more}`];
  });
}

/** A line for each template, and one for each thing that its pictures lack. */
export function formatReport({ templates }: PicturesReport): string {
  const width = Math.max(0, ...templates.map(({ name }) => name.length));
  const lines = templates.flatMap(({ name, sheet, pictures }) => {
    if (sheet === null) return [];
    const drawn = pictures.filter(({ file }) => file !== null).length;
    const warnings = new Set(pictures.flatMap((picture) => picture.warnings));
    return [
      `${name.padEnd(width)}  ${drawn} pictures, ${sheet}`,
      ...[...warnings].map((warning) => `${' '.repeat(width)}  · ${warning}`),
    ];
  });
  return `${lines.join('\n')}\n`;
}
