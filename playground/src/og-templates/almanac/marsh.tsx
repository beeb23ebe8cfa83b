import {
  Drawing,
  mix,
  randomFrom,
  type Direction,
  type GroundColors,
  type PictureRegion,
} from 'strapi-plugin-og-image/template';

interface MarshProps {
  readonly region: PictureRegion;
  readonly seed: string;
  readonly colors: GroundColors;
  readonly direction: Direction;
}

const LAYERS = [0, 1, 2, 3];
/** Waves of the farthest layer; the nearer ones have fewer. */
const WAVES = 7;

/** Water in four layers, each entry's own. */
export function Marsh({ region, seed, colors, direction }: MarshProps) {
  const random = randomFrom(`${seed} marsh`);
  const { ground, accent } = colors;
  return (
    <Drawing region={region} direction={direction}>
      {LAYERS.map((layer) => (
        <path
          key={layer}
          d={wavePath(region, layer, random)}
          fill={mix(ground, accent, 0.14 + layer * 0.16)}
        />
      ))}
    </Drawing>
  );
}

function wavePath({ width, height }: PictureRegion, layer: number, random: () => number): string {
  const top = height * (0.12 + layer * 0.22);
  const length = width / (WAVES - layer);
  const start = -length * random();
  let path = `M${start} ${top}`;
  for (let x = start; x < width; x += length) {
    const lift = height * (0.06 + random() * 0.1);
    path += `q${length / 4} ${-lift} ${length / 2} 0t${length / 2} 0`;
  }
  return `${path}V${height}H${start}Z`;
}
