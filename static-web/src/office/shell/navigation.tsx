import {
  ApartmentOutlined,
  BarChartOutlined,
  BookOutlined,
  CheckSquareOutlined,
  ClearOutlined,
  DiffOutlined,
  FileAddOutlined,
  FileSearchOutlined,
  FundProjectionScreenOutlined,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { useMe } from "../session/session";
import { useWords } from "../words/language";

const Item = (props: {
  to: string;
  icon: ReactNode;
  label: string;
  end?: boolean;
  mark?: number;
}) => (
  <NavLink to={props.to} end={props.end ?? false} title={props.label} className="nav-item">
    {props.icon}
    <span className="nav-label">{props.label}</span>
    {props.mark ? <span className="nav-mark">{props.mark}</span> : null}
  </NavLink>
);

export const Navigation = ({ mine }: { mine: number }) => {
  const words = useWords();
  const me = useMe();
  const runs = me.grants.some((grant) => ["administrator", "auditor"].includes(grant.role));
  // Books and figures are of those whose work they hold; an administrator only keeps the institutions.
  const reads = me.grants.some((grant) => grant.role !== "administrator");
  const nav = words.nav;
  return (
    <nav className="nav" aria-label={nav.main}>
      {me.platforms.map((platform) => (
        <div key={platform} className="nav-platform">
          {nav.platforms[platform] ?? platform}
        </div>
      ))}
      <div className="nav-group">{nav.work}</div>
      <Item to="/" end icon={<CheckSquareOutlined />} label={nav.worklist} mark={mine} />
      {me.openings.length > 0 && <Item to="/new" icon={<FileAddOutlined />} label={nav.fresh} />}
      <Item to="/search" icon={<FileSearchOutlined />} label={nav.directory} />
      {reads && (
        <>
          <div className="nav-group">{nav.books}</div>
          <Item to="/register" icon={<BookOutlined />} label={nav.register} />
          <Item to="/indicators" icon={<BarChartOutlined />} label={nav.indicators} />
          <Item to="/reconciliation" icon={<DiffOutlined />} label={nav.reconciliation} />
          <Item to="/cleanup" icon={<ClearOutlined />} label={nav.cleanup} />
        </>
      )}
      <div className="nav-group">{nav.system}</div>
      <Item to="/institutions" icon={<ApartmentOutlined />} label={nav.institutions} />
      {runs && (
        <Item to="/operations" icon={<FundProjectionScreenOutlined />} label={nav.operations} />
      )}
    </nav>
  );
};
