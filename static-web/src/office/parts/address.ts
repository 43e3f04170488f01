import { useSearchParams } from "react-router";

/** The state of a list lives in the address bar, so that a link shows the same. */
export const useAddress = () => {
  const [params, setParams] = useSearchParams();
  const set = (values: Record<string, string | number | null | undefined>, push = false) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(values))
          if (value == null || value === "") next.delete(name);
          else next.set(name, String(value));
        return next;
      },
      { replace: !push },
    );
  return {
    text: (name: string, otherwise = "") => params.get(name) ?? otherwise,
    number: (name: string, otherwise: number) => Number(params.get(name) ?? otherwise) || otherwise,
    set,
  };
};
