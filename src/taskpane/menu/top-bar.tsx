import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { MoreHorizontal20Regular, PanelRightContract20Regular } from "@fluentui/react-icons";
import { PAGES } from "../pages";
import type { PageName } from "../pages";
import { ErrorCount } from "../parts/error-count";
import { useLook } from "../parts/look";
import type { Session } from "../session";
import { LOCAL } from "../words/menu";
import { COLLAPSE, MORE, TABS } from "../words/shared";
import type { TabName } from "../words/shared";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto auto",
    alignItems: "center",
    flexShrink: 0,
    height: "40px",
    boxSizing: "border-box",
    padding: "0 4px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { padding: "9px 12px" },
  button: { minWidth: 0, width: "32px", height: "32px", padding: 0 },
  local: { padding: "6px 8px" },
});

/** The pages that 更多 leads to. */
const MENU = (Object.keys(PAGES) as PageName[]).filter((name) => PAGES[name].icon);

/** The three tabs, 更多 and 收起. */
export function TopBar(props: { session: Session<PageName>; onCollapse?: () => void }) {
  const { session, onCollapse } = props;
  const { tab, goTo, openPage } = session;
  const errors = session.state.counts.error;
  const styles = useStyles();
  const look = useLook();
  return (
    <div className={styles.bar}>
      <TabList selectedValue={tab} onTabSelect={(_, { value }) => goTo(value as TabName)}>
        {(Object.keys(TABS) as TabName[]).map((name) => (
          <Tab key={name} value={name} aria-label={TABS[name]} className={styles.tab}>
            {TABS[name]}
            {name === "audit" && <ErrorCount errors={errors} isBeside />}
          </Tab>
        ))}
      </TabList>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            className={styles.button}
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label={MORE}
            data-opens={MENU.join(" ")}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {MENU.map((name) => (
              <MenuItem key={name} icon={PAGES[name].icon} onClick={() => openPage(name)}>
                {PAGES[name].title}
              </MenuItem>
            ))}
          </MenuList>
          <MenuDivider />
          <p className={mergeClasses(look.meta, styles.local)}>{LOCAL}</p>
        </MenuPopover>
      </Menu>
      {onCollapse && (
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<PanelRightContract20Regular />}
          aria-label={COLLAPSE}
          onClick={onCollapse}
        />
      )}
    </div>
  );
}
