/** The part of the width that the words beside a picture take. */
export const COLUMN = 640 / 1200;

/** The part of the height that the words below a picture may take. */
export const MOST_BELOW = 0.62;
