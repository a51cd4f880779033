import {
  Checkbox,
  Field,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Select,
  Switch,
} from "@fluentui/react-components";
import type { Settings } from "../memory";
import { Content } from "../parts/frame";
import { useLook } from "../parts/look";
import { settings as words } from "../words/menu";

const useStyles = makeStyles({
  fields: { display: "grid", gridRowGap: "8px" },
  hint: { paddingLeft: "52px" },
  narrow: { minWidth: 0 },
  choice: { marginLeft: "-8px" },
});

/** 设置; every change holds at once and is kept on this machine. */
export function SettingsPage(props: {
  settings: Settings;
  canWatch: boolean;
  onChange: (settings: Settings) => void;
}) {
  const { settings, canWatch, onChange } = props;
  const styles = useStyles();
  const look = useLook();
  const change = (part: Partial<Settings>) => onChange({ ...settings, ...part });
  return (
    <Content name="settings">
      {canWatch && (
        <div className={look.block}>
          <Switch
            className={styles.choice}
            label={words.live}
            checked={settings.isLive}
            onChange={(_, { checked }) => change({ isLive: checked })}
          />
          <p className={mergeClasses(look.meta, styles.hint)}>{words.liveHint}</p>
        </div>
      )}
      <div className={look.block}>
        <div className={styles.fields}>
          <Field label={words.listed}>
            <Select
              className={styles.narrow}
              value={String(settings.listed)}
              onChange={(_, { value }) => change({ listed: Number(value) })}
            >
              {words.listedOptions.map(([count, text]) => (
                <option key={count} value={String(count)}>
                  {text}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.size}>
            <RadioGroup
              className={styles.choice}
              layout="horizontal"
              value={settings.large ? "large" : "normal"}
              onChange={(_, { value }) => change({ large: value === "large" })}
            >
              <Radio value="normal" label={words.normal} />
              <Radio value="large" label={words.large} />
            </RadioGroup>
          </Field>
          <Field label={words.colours}>
            <Select
              className={styles.narrow}
              value={settings.colours}
              onChange={(_, { value }) => change({ colours: value as Settings["colours"] })}
            >
              {words.coloursOptions.map(([colours, text]) => (
                <option key={colours} value={colours}>
                  {text}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </div>
      <div className={look.block}>
        <Manner settings={settings} onChange={change} />
      </div>
    </Content>
  );
}

/** 汇总方式, in the settings and where it matters. */
export function Manner(props: {
  settings: Pick<Settings, "layout" | "total">;
  onChange: (part: Pick<Settings, "layout"> | Pick<Settings, "total">) => void;
}) {
  const { settings, onChange } = props;
  const styles = useStyles();
  return (
    <>
      <Field label={{ children: words.manner, weight: "semibold" }}>
        <RadioGroup
          className={styles.choice}
          value={settings.layout}
          onChange={(_, { value }) => onChange({ layout: value as Settings["layout"] })}
        >
          <Radio value="direction" label={words.perDirection} />
          <Radio value="fund" label={words.perFund} />
        </RadioGroup>
      </Field>
      <Checkbox
        className={styles.choice}
        label={words.total}
        checked={settings.total}
        onChange={(_, { checked }) => onChange({ total: checked === true })}
      />
    </>
  );
}
