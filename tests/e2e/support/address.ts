/** Where the built app is served; another port than the standard one lets two runs go on at once. */
export const PORT = Number(process.env.CASUS_PORT ?? "4173");
export const ORIGIN = `http://127.0.0.1:${PORT}`;
