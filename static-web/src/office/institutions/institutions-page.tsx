import { Input, Tree } from "antd";
import { useMemo, useState } from "react";
import { useRead } from "../api/queries";
import type { Division } from "../api/views";
import { useAddress } from "../parts/address";
import { Page } from "../parts/page";
import { Nothing, Shown } from "../parts/states";
import { useWords } from "../words/language";
import { OrganView } from "./organ-view";

interface Node {
  key: string;
  title: string;
  selectable: boolean;
  isLeaf: boolean;
  className: string;
  children?: Node[];
}

/** The tree of divisions with their organs, kept to the branches that match. */
const branches = (divisions: Division[], parent: string | null, text: string): Node[] => {
  const codes = new Set(divisions.map(({ code }) => code));
  return divisions
    .filter((one) =>
      parent === null ? !one.parent || !codes.has(one.parent) : one.parent === parent,
    )
    .flatMap((division): Node[] => {
      const named = division.name.includes(text) || division.code === text;
      const organs = division.organs
        .filter((organ) => named || organ.name.includes(text) || organ.code.startsWith(text))
        .map((organ) => ({
          key: organ.code,
          title: organ.name,
          selectable: true,
          isLeaf: true,
          className: organ.to ? "organ-node gone" : "organ-node",
        }));
      const children = [...organs, ...branches(divisions, division.code, text)];
      if (text && !named && children.length === 0) return [];
      return [
        {
          key: division.code,
          title: division.name,
          selectable: false,
          isLeaf: false,
          className: "division-node",
          children,
        },
      ];
    });
};

const Organs = ({ divisions }: { divisions: Division[] }) => {
  const words = useWords();
  const address = useAddress();
  const [text, setText] = useState("");
  const organ = address.text("organ");
  const nodes = useMemo(() => branches(divisions, null, text.trim()), [divisions, text]);
  const top = nodes.map(({ key }) => key);
  const [opened, setOpened] = useState<string[]>(() => {
    const at = divisions.find(({ organs }) => organs.some(({ code }) => code === organ));
    return [
      ...branches(divisions, null, "").map(({ key }) => key),
      ...(at ? [at.code, at.parent ?? ""] : []),
    ];
  });
  const all = (list: Node[]): string[] =>
    list.flatMap((node) => [node.key, ...all(node.children ?? [])]);
  return (
    <div className={`institutions ${organ ? "has-organ" : ""}`}>
      <div className="institutions-tree">
        <Input
          allowClear
          value={text}
          placeholder={words.institutions.find}
          aria-label={words.institutions.find}
          onChange={(event) => setText(event.target.value)}
        />
        {nodes.length === 0 ? (
          <Nothing title={words.institutions.empty} detail={words.institutions.emptyDetail} />
        ) : (
          <Tree
            blockNode
            treeData={nodes}
            expandedKeys={text ? all(nodes) : [...opened, ...(opened.length ? [] : top)]}
            onExpand={(keys) => setOpened(keys as string[])}
            selectedKeys={organ ? [organ] : []}
            onSelect={([key]) => address.set({ organ: (key as string | undefined) ?? null }, true)}
          />
        )}
      </div>
      <div className="institutions-organ">
        {organ ? (
          <OrganView code={organ} />
        ) : (
          <Nothing title={words.institutions.choose} detail={words.institutions.chooseDetail} />
        )}
      </div>
    </div>
  );
};

export const InstitutionsPage = () => {
  const words = useWords();
  const tree = useRead<{ divisions: Division[] }>("/api/office/institutions");
  return (
    <Page title={words.institutions.title}>
      <Shown of={tree}>{(data) => <Organs divisions={data.divisions} />}</Shown>
    </Page>
  );
};
