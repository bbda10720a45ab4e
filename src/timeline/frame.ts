/** The fixed parts of the timeline's picture, in px. */

/** Undated marks stand in a column of this many, 24 px apart. */
export const UNDATED_COLUMNS = 3;
/** Width of the column of lane names. */
export const HEAD = 152;
/** Where the plot begins: after the lane names and the Undated column. */
export const PLOT = HEAD + UNDATED_COLUMNS * 24 + 8;
export const AXIS_HEIGHT = 40;
