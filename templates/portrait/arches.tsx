import type { PictureRegion } from '../../server/src/contracts/picture';
import { contrast, mix } from '../kit/color';
import { Drawing } from '../kit/drawing';

interface ArchesProps {
  readonly region: PictureRegion;
  readonly brandColor: string;
  readonly ground: string;
  /** The colour of words on the ground, which arches lean to where the brand's is the ground. */
  readonly text: string;
}

const STEPS = [0, 1, 2, 3, 4];

/** Arches in arches: what stands where there is no portrait. */
export function Arches({ region, brandColor, ground, text }: ArchesProps) {
  const { width, height } = region;
  // On its own ground the brand's colour could not be seen.
  const hue = contrast(brandColor, ground) < 1.5 ? mix(ground, text, 0.8) : brandColor;
  return (
    <Drawing region={region}>
      {STEPS.map((step) => {
        const side = (step * width) / 11;
        const radius = width / 2 - side;
        return (
          <path
            key={step}
            d={`M${side} ${height}V${width / 2}A${radius} ${radius} 0 0 1 ${width - side} ${width / 2}V${height}Z`}
            fill={mix(ground, hue, 0.12 + step * 0.2)}
          />
        );
      })}
    </Drawing>
  );
}

/** A CSS `border-radius`: half a circle above straight sides. */
export function archRadius({ width, height }: PictureRegion): string {
  const radius = Math.min(Math.floor(width / 2), height);
  return `${radius}px ${radius}px 0px 0px`;
}
