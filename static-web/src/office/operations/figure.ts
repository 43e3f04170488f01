/** A dash where it is not known: under the Functions host an instance sees only what it carried out itself. */
export const figure = (value?: number | null) => value?.toLocaleString("en") ?? "—";
