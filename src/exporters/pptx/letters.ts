/** Inter's line as a share of the font's size: what lies below the baseline, and all of it. */
export const DESCENT = 0.2412;
export const LINE_HEIGHT = 1.2102;
/** From the top of capitals to below the longest letters: lines of a name so high do not cover each other. */
export const LETTER_HEIGHT = 1;
/** What Inter takes, as a rule, of the width that `textWidth` says. */
export const REAL_WIDTH = 0.94;

/** What spelling checkers take the slides and notes for. */
export const LANGUAGE = "en-GB";
