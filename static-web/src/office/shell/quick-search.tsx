import { SearchOutlined } from "@ant-design/icons";
import { Input, type InputRef } from "antd";
import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { useWords } from "../words/language";

/** Search over everything one may see; `/` reaches it from anywhere outside a field. */
export const QuickSearch = () => {
  const words = useWords();
  const navigate = useNavigate();
  const place = useLocation();
  const field = useRef<InputRef>(null);
  const asked =
    place.pathname === "/search" ? (new URLSearchParams(place.search).get("q") ?? "") : "";
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || target.isContentEditable) return;
      if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
      event.preventDefault();
      field.current?.focus({ cursor: "all" });
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  return (
    <form
      role="search"
      className="quick-search"
      onSubmit={(event) => {
        event.preventDefault();
        field.current?.blur();
        void navigate(`/search?q=${encodeURIComponent(text.trim())}`);
      }}
    >
      <Input
        ref={field}
        value={text}
        allowClear
        aria-label={words.nav.searchAll}
        placeholder={words.nav.searchAll}
        prefix={<SearchOutlined />}
        suffix={text ? undefined : <kbd>/</kbd>}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === "Escape" && field.current?.blur()}
      />
    </form>
  );
};
