/** Every cover is drawn at this size, in pixels. */
export const WIDTH = 1600;
export const HEIGHT = 1000;

/** Wraps a scene's shapes and definitions in an SVG document of the covers' size. */
export const document = (defs, shapes) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
  `<defs>${defs.join('')}</defs>${shapes.join('')}</svg>`;

const stop = ([offset, color, opacity = 1]) =>
  `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`;

/** A gradient from top to bottom, or along the given attributes. Stops: `[offset, color, opacity]`. */
export const linear = (id, stops, at = 'x1="0" y1="0" x2="0" y2="1"') =>
  `<linearGradient id="${id}" ${at}>${stops.map(stop).join('')}</linearGradient>`;

export const radial = (id, stops, at = 'cx="0.5" cy="0.5" r="0.5"') =>
  `<radialGradient id="${id}" ${at}>${stops.map(stop).join('')}</radialGradient>`;

export const blur = (id, x, y = x) =>
  `<filter id="${id}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${x} ${y}"/></filter>`;

/** The whole canvas in one paint. */
export const wash = (paint, attributes = '') =>
  `<rect width="${WIDTH}" height="${HEIGHT}" fill="${paint}" ${attributes}/>`;

const point = ([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`;

export const polygon = (points, paint, attributes = '') =>
  `<polygon points="${points.map(point).join(' ')}" fill="${paint}" ${attributes}/>`;

export const polyline = (points, paint, width, attributes = '') =>
  `<polyline points="${points.map(point).join(' ')}" fill="none" stroke="${paint}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round" ${attributes}/>`;

/** A line of points and everything below it, down to the canvas's edge. */
export const ground = (points, paint, attributes = '') =>
  polygon([...points, [WIDTH, HEIGHT], [0, HEIGHT]], paint, attributes);
