import type { PainterName } from './painter';

/** A font file of the app's own, after it was checked. */
export interface FontFile {
  /** An absolute path. */
  readonly file: string;
  /** What templates call it. Files that share it are one font in several weights and styles. */
  readonly family: string;
  /** 1 to 1000. */
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** SHA-256 of its bytes, as 64 hexadecimal digits. */
  readonly digest: string;
}

/** What a render process is told once, at its start. */
export interface EngineSettings {
  readonly painter: PainterName;
  /** In the order in which they are asked for a character. */
  readonly fonts: readonly FontFile[];
}

export const DEFAULT_SETTINGS: EngineSettings = { painter: 'satori', fonts: [] };

/**
 * The environment variable that holds the settings: there before the first line of the process runs,
 * so that no message can be late or lost, and out of the sight of `ps`.
 */
const VARIABLE = 'OG_IMAGE_ENGINE';

/** The part of a render process's environment that {@link readSettings} reads there. */
export function settingsEnvironment(settings: EngineSettings): Record<string, string> {
  return { [VARIABLE]: JSON.stringify(settings) };
}

/** The settings that this process was started with. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): EngineSettings {
  const written = environment[VARIABLE];
  return written === undefined ? DEFAULT_SETTINGS : (JSON.parse(written) as EngineSettings);
}
