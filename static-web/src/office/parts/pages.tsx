import { Pagination } from "antd";
import { useWords } from "../words/language";
import { useAddress } from "./address";

interface PagesProps {
  page: number;
  size: number;
  total: number;
  /** Whether the total stands beside the pages, where it is not said above them. */
  counted?: boolean;
}

/** The pages of a list, in the address; nothing where one page holds all. */
export const Pages = ({ page, size, total, counted = false }: PagesProps) => {
  const words = useWords();
  const address = useAddress();
  if (total <= size) return null;
  return (
    <Pagination
      className="pages no-print"
      current={page}
      pageSize={size}
      total={total}
      showSizeChanger={false}
      showTotal={counted ? words.items : undefined}
      onChange={(next) => address.set({ page: next === 1 ? null : next }, true)}
    />
  );
};
