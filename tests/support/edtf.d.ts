/** The npm package `edtf` has no types; the tests use its parser only. */
declare module "edtf" {
  const edtf: (text: string) => { readonly min: number; readonly max: number; readonly type: string };
  export default edtf;
}
