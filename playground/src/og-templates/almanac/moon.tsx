import {
  Drawing,
  isLight,
  mix,
  randomFrom,
  type GroundColors,
  type PictureRegion,
} from 'strapi-plugin-og-image/template';

interface MoonProps {
  readonly region: PictureRegion;
  /** `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  readonly seed: string;
  readonly colors: GroundColors;
}

/** A new moon, and the days from one to the next. */
const NEW_MOON = Date.UTC(2000, 0, 6, 18, 14);
const MONTH_DAYS = 29.530588853;
const DAY_MS = 86_400_000;
/** Of the dial around it: one for each day that a moon has. */
const TICKS = 30;

/** The moon as it stands on a day, in a dial of its days. Without a day, it grows from the entry. */
export function Moon({ region, date, seed, colors }: MoonProps) {
  const { ground, text, line } = colors;
  const center = region.width / 2;
  const radius = center * 0.66;
  const age = ageOf(date) ?? 0.12 + randomFrom(seed)() * 0.3;
  const isDay = isLight(ground);
  const lit = isDay ? mix(ground, '#ffffff', 0.85) : mix(ground, text, 0.86);
  const dark = mix(ground, text, isDay ? 0.72 : 0.1);
  return (
    <Drawing region={region}>
      <circle cx={center} cy={center} r={center} fill={mix(ground, text, 0.025)} />
      <circle cx={center} cy={center} r={center * 0.82} fill={mix(ground, text, 0.05)} />
      {Array.from({ length: TICKS }, (_, day) => {
        const turn = (day / TICKS) * 2 * Math.PI - Math.PI / 2;
        const isToday = day === Math.round(age * TICKS) % TICKS;
        const [from, to] = [center * (isToday ? 0.84 : 0.9), center * 0.97];
        return (
          <path
            key={day}
            d={`M${center + Math.cos(turn) * from} ${center + Math.sin(turn) * from}L${center + Math.cos(turn) * to} ${center + Math.sin(turn) * to}`}
            stroke={isToday ? colors.accent : line}
            strokeWidth={center * (isToday ? 0.03 : 0.012)}
            strokeLinecap="round"
          />
        );
      })}
      <circle cx={center} cy={center} r={radius} fill={dark} />
      <path d={litPath(center, radius, age)} fill={lit} />
    </Drawing>
  );
}

/** How far a moon has come on a day: 0 is new, 0.5 full. */
function ageOf(date: string | null): number | null {
  const time = date === null ? NaN : Date.parse(date);
  if (Number.isNaN(time)) return null;
  const age = ((time - NEW_MOON) / DAY_MS / MONTH_DAYS) % 1;
  return age < 0 ? age + 1 : age;
}

/** Half of the disc, and the bulge or the bay that the shadow's edge makes of it. */
function litPath(center: number, radius: number, age: number): string {
  const waxing = age < 0.5;
  const edge = Math.cos(age * 2 * Math.PI);
  const [top, bottom] = [center - radius, center + radius];
  const outer = waxing ? 1 : 0;
  const inner = edge > 0 === waxing ? 0 : 1;
  return `M${center} ${top}A${radius} ${radius} 0 0 ${outer} ${center} ${bottom}A${Math.max(0.01, Math.abs(edge) * radius)} ${radius} 0 0 ${inner} ${center} ${top}Z`;
}
