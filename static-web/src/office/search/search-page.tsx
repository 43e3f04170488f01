import { Button, Input } from "antd";
import { useEffect, useState } from "react";
import { query } from "../api/client";
import { useRead } from "../api/queries";
import type { CaseRows } from "../api/types";
import { OrganChoice } from "../forms/lookups";
import { useAddress } from "../parts/address";
import { CaseTable } from "../parts/case-table";
import { Page } from "../parts/page";
import { Pages } from "../parts/pages";
import { PeriodChoice } from "../parts/period";
import { Nothing, Shown } from "../parts/states";
import { useWords } from "../words/language";
import { FoundTexts } from "./found-texts";

const size = 30;

export const SearchPage = () => {
  const words = useWords();
  const address = useAddress();
  const page = address.number("page", 1);
  const asked = {
    q: address.text("q"),
    organ: address.text("organ"),
    from: address.text("from"),
    to: address.text("to"),
  };
  const [text, setText] = useState(asked.q);
  useEffect(() => setText(asked.q), [asked.q]);
  const found = useRead<CaseRows>(`/api/office/cases${query({ ...asked, page, size })}`, {
    keep: true,
  });
  const filter = (values: Record<string, string | null | undefined>) =>
    address.set({ ...values, page: null }, true);
  const filtered = asked.q || asked.organ || asked.from;
  return (
    <Page title={words.search.title}>
      <div className="filters" role="search">
        <Input.Search
          className="filter-wide"
          value={text}
          placeholder={words.search.hint}
          aria-label={words.search.hint}
          enterButton={words.find}
          allowClear
          onChange={(event) => setText(event.target.value)}
          onSearch={(q) => filter({ q: q.trim() })}
        />
        <div className="filter-organ">
          <OrganChoice
            placeholder={words.search.anyOrgan}
            value={asked.organ || undefined}
            onChange={(organ) => filter({ organ: organ as string | null })}
          />
        </div>
        <PeriodChoice
          clearable
          label={words.search.period}
          value={asked}
          onChange={(period) => filter({ from: period?.from, to: period?.to })}
        />
        {filtered && (
          <Button
            type="link"
            onClick={() => filter({ q: null, organ: null, from: null, to: null })}
          >
            {words.reset}
          </Button>
        )}
      </div>
      <Shown
        of={found}
        empty={(data) =>
          data.items.length === 0 && (
            <Nothing title={words.search.empty} detail={words.search.emptyDetail} />
          )
        }
      >
        {(data) => (
          <>
            <p className="total">{words.items(data.total)}</p>
            <CaseTable rows={data.items} />
            <Pages page={page} size={size} total={data.total} />
          </>
        )}
      </Shown>
      {asked.q && <FoundTexts q={asked.q} />}
    </Page>
  );
};
