import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useLanguage } from "../words/language";
import { get } from "./client";

interface ReadOptions {
  /** Milliseconds between two reads. */
  refresh?: number;
  /** Shows what was there until the next page comes. */
  keep?: boolean;
  /** Never changes under the officer's hands; only an asked-for reload does. */
  still?: boolean;
}

/** Reads one address. The server's words come in one language, so the language is in the key. */
export const useRead = <T>(path: string | null, options: ReadOptions = {}) => {
  const { language } = useLanguage();
  return useQuery({
    queryKey: [path, language],
    queryFn: ({ signal }) => get<T>(path as string, signal),
    enabled: path !== null,
    refetchInterval: options.refresh ?? false,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
    ...(options.still ? { refetchOnWindowFocus: false, refetchOnReconnect: false } : {}),
  });
};
