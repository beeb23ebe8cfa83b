/** What an editor should know of a picture that is made elsewhere and is not on the card: see `WARNINGS`. */
export const ORDER_WARNINGS = {
  /** It is being made, or waits for its turn. */
  OG_ORDER_WAITING: ({ maker }: { maker: string }) =>
    `${maker} has been asked for the picture. Until it is there, the card is drawn without it.`,
  /** A background that its editor chose was never made on this site. */
  OG_ORDER_UNASKED: ({ maker }: { maker: string }) =>
    `The chosen background has not been made on this site. Have ${maker} make it by the button in the entry. Until then the card is drawn without it.`,
  /** It will never be made. */
  OG_ORDER_REFUSED: ({ maker }: { maker: string }) =>
    `${maker} will not make a picture of these words, and is not asked again. Change the title, or the prompt of the background. Until then the card is drawn without it.`,
  /** It may have been made, and its answer did not arrive. */
  OG_ORDER_LOST: ({ maker }: { maker: string }) =>
    `${maker} was asked for the picture, and its answer did not arrive. It may have cost something already, so it is asked again only by the button in the entry. Until then the card is drawn without it.`,
  /** It was not made. */
  OG_ORDER_FAILED: ({ maker, detail }: { maker: string; detail: string }) =>
    `${maker} made no picture. ${detail} Have it made once more by the button in the entry. Until then the card is drawn without it.`,
  /** Nothing is asked of whoever makes it. */
  OG_ORDER_STOPPED: ({ maker, detail }: { maker: string; detail: string }) =>
    `${maker} is asked for no pictures at the moment. ${detail} Once that is mended, an administrator resumes it. Until then the card is drawn without it.`,
  /** As many as the site allows for a month were asked for. */
  OG_ORDER_OVER_LIMIT: ({ maker, limit }: { maker: string; limit: number }) =>
    `${maker} has made the ${limit} pictures that this site allows for a month. The next ones come with the next month. Until then the card is drawn without it.`,
} as const;
