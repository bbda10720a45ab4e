/** The fixed parts of the timeline's picture, in px. */

/** Undated marks stand in a column of this many, 24 px apart. */
export const UNDATED_COLUMNS = 3;
/** Width of the column of lane names. */
export const HEAD = 152;
/** Width of the Undated column, which stands between the lane names and the plot where some event needs it. */
export const UNDATED = UNDATED_COLUMNS * 24 + 8;
export const AXIS_HEIGHT = 40;
/** Px of a lane that its name needs. */
export const NAME_HEIGHT = 46;
