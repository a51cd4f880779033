import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ButtonProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderTopColor: tokens.colorNeutralStroke1Pressed,
    borderRightColor: tokens.colorNeutralStroke1Pressed,
    borderBottomColor: tokens.colorNeutralStroke1Pressed,
    borderLeftColor: tokens.colorNeutralStroke1Pressed,
    color: tokens.colorNeutralForeground1Selected,
  },
});

/** A button that stays pressed; Fluent's own brings styles for such buttons of all kinds. */
export function Toggle({ isPressed, ...props }: ButtonProps & { readonly isPressed: boolean }) {
  const styles = useStyles();
  return (
    <Button
      {...(props as object)}
      size="small"
      aria-pressed={isPressed}
      className={mergeClasses(isPressed && styles.pressed, props.className)}
    />
  );
}
