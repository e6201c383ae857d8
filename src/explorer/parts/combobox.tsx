// A field that suggests while one types. What is suggested, and what a choice does, is up to who uses it.
import { useCombobox } from 'downshift';
import { type ReactNode, type Ref, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import '../styles/combobox.css';

export interface Option {
  /** Tells it from all others of the list. */
  key: string;
  /** What it is called. */
  text: string;
}

export interface OptionGroup<Item extends Option> {
  /** Its heading; null: it has none. */
  name: string | null;
  items: readonly Item[];
}

export interface ComboboxProps<Item extends Option> {
  label: string;
  /** Whether the label is for those only who hear the page. */
  isLabelHidden?: boolean;
  placeholder?: string;
  text: string;
  onText: (text: string) => void;
  groups: readonly OptionGroup<Item>[];
  /** How an option is shown. */
  children: (item: Item) => ReactNode;
  onChoose: (item: Item) => void;
  /** Enter, with no option chosen. */
  onEnter?: () => void;
  onFocus?: () => void;
  /** The field is left. */
  onLeave?: () => void;
  /** What stands in the list in place of options, or below them. */
  note?: ReactNode;
  /** What is said to who hears the page, when it changes. */
  news: string;
  /** The suggestions answer what was typed before; newer ones are on their way. */
  isWaiting?: boolean;
  /** Said beside the field. */
  wrong?: string | null;
  field?: Ref<HTMLInputElement>;
  /** Buttons and hints inside the field's frame, behind the text. */
  behind?: ReactNode;
}

/**
 * A combobox with a list of grouped options: arrows move, Enter chooses, Escape closes and then empties, leaving the
 * field chooses nothing. Suggestions for what was typed before cannot be chosen; the option the arrows stand on stays
 * theirs when newer ones come, as long as it is among them.
 */
export function Combobox<Item extends Option>(props: ComboboxProps<Item>) {
  const { label, groups, text, news, note = null, wrong = null, isWaiting = false } = props;
  const items = groups.flatMap((group) => group.items);
  const [chosen, setChosen] = useState<string | null>(null);
  const fieldId = useId();
  const wrongId = useId();
  const highlightedIndex = isWaiting ? -1 : items.findIndex(({ key }) => key === chosen);
  const { isOpen, getInputProps, getItemProps, getLabelProps, getMenuProps } = useCombobox<Item>({
    inputId: fieldId,
    items,
    itemToString: (item) => item?.text ?? '',
    // They answer what was typed before: too late to choose one.
    isItemDisabled: () => isWaiting,
    selectedItem: null,
    inputValue: text,
    highlightedIndex,
    // Told in a passive effect: an Enter right behind the arrow would come before what the arrow chose is shown.
    onHighlightedIndexChange: ({ highlightedIndex: index }) =>
      queueMicrotask(() => flushSync(() => setChosen(items[index]?.key ?? null))),
    onInputValueChange: ({ inputValue }) => {
      if (inputValue !== text) props.onText(inputValue);
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem !== null) props.onChoose(selectedItem);
    },
    stateReducer: (state, { type, changes }) => {
      const types = useCombobox.stateChangeTypes;
      switch (type) {
        case types.InputBlur:
          return { ...changes, selectedItem: null, inputValue: state.inputValue };
        case types.InputClick:
          return { ...changes, isOpen: true };
        case types.ItemClick:
        case types.InputKeyDownEnter:
          // What the field holds after a choice is said by who uses it.
          return { ...changes, inputValue: state.inputValue };
        default:
          return changes;
      }
    },
  });
  const isShown = isOpen && (items.length > 0 || note !== null);
  let index = 0;

  return (
    <div className="combobox">
      <label {...getLabelProps()} htmlFor={fieldId} className={props.isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <div className="combobox-field">
        <input
          {...getInputProps({
            ...(props.field !== undefined && { ref: props.field }),
            onChange: ({ currentTarget }) => props.onText(currentTarget.value),
            onKeyDown: (event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              if (isShown && highlightedIndex >= 0) return;
              event.preventDefault();
              props.onEnter?.();
            },
            onFocus: () => props.onFocus?.(),
            onBlur: () => props.onLeave?.(),
          })}
          role="combobox"
          aria-expanded={isShown}
          aria-invalid={wrong !== null}
          aria-describedby={wrong !== null ? wrongId : undefined}
          placeholder={props.placeholder}
          dir="auto"
          spellCheck={false}
          autoCapitalize="none"
          enterKeyHint={props.onEnter === undefined ? undefined : 'search'}
        />
        {props.behind}
      </div>
      <div className="combobox-list" hidden={!isShown} aria-busy={isWaiting}>
        <div {...getMenuProps()} hidden={items.length === 0} className={isWaiting ? 'stale' : undefined}>
          {isShown &&
            groups.map((group) => {
              const options = group.items.map((item) => {
                const at = index++;
                return (
                  <div
                    key={item.key}
                    {...getItemProps({ item, index: at })}
                    className={at === highlightedIndex ? 'option chosen' : 'option'}
                  >
                    {props.children(item)}
                  </div>
                );
              });
              return group.name === null ? (
                options
              ) : (
                // biome-ignore lint/a11y/useSemanticElements: so the options of a listbox are grouped; a fieldset groups fields.
                <div key={group.name} role="group" aria-label={group.name}>
                  <div className="options-heading" aria-hidden="true">
                    {group.name}
                  </div>
                  {options}
                </div>
              );
            })}
        </div>
        {note !== null && <div className="combobox-note">{note}</div>}
      </div>
      {wrong !== null && (
        <p className="wrong" id={wrongId}>
          {wrong}
        </p>
      )}
      <span className="visually-hidden" role="status">
        {isOpen ? news : ''}
      </span>
    </div>
  );
}
