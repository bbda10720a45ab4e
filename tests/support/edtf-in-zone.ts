/** Run as a program under some TZ: prints the zone's offset on a day of the table, and the rows that the parser makes. */
import { EDTF_TABLE, rowOf } from "./edtf-table.ts";

const offset = new Date(2013, 4, 22).getTimezoneOffset();
console.log(JSON.stringify({ offset, rows: EDTF_TABLE.map(([text]) => rowOf(text)) }));
