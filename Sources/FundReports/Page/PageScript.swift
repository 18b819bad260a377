import StimulusFunds

/// The script of every page: tables are sorted by their headings, sliders move through scenarios.
///
/// Nothing is computed but the difference of two whole numbers of öre; all scenarios are in the page.
enum PageScript {
  /// What the script says.
  static let words: [(key: String, wording: Wording)] = [
    ("sort", Wording(en: "Sort by", sv: "Sortera efter"))
  ]

  static let text = #"""
    const number = text => {
      const digits = text.replace(/[\s\u00a0…%+]/g, "").replace("−", "-").replace(",", ".");
      return digits === "" || isNaN(digits) ? null : Number(digits);
    };
    const shown = cell => {
      const copy = cell.cloneNode(true);
      for (const mark of copy.querySelectorAll("sup")) mark.remove();
      return copy.textContent.trim();
    };
    const compare = (first, second) => {
      const [a, b] = [number(first), number(second)];
      if (a !== null && b !== null) return a - b;
      return first.localeCompare(second, document.documentElement.lang);
    };
    for (const table of document.querySelectorAll("table")) {
      const body = table.tBodies[0];
      if (!body || body.rows.length < 2 || body.querySelector("[rowspan]")) continue;
      const heads = [...table.tHead.rows[0].cells];
      heads.forEach((head, column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.setAttribute("aria-label", words.sort + ": " + head.textContent);
        head.append("\u00a0", button);
        button.addEventListener("click", () => {
          const down = head.getAttribute("aria-sort") === "ascending";
          for (const other of heads) other.removeAttribute("aria-sort");
          head.setAttribute("aria-sort", down ? "descending" : "ascending");
          const rows = [...body.rows].map(row => [shown(row.cells[column]), row]);
          rows.sort((a, b) => down ? compare(b[0], a[0]) : compare(a[0], b[0]));
          body.append(...rows.map(pair => pair[1]));
        });
      });
    }
    const data = document.getElementById("scenarios");
    if (data) {
      const {axes, asIs, amounts} = JSON.parse(data.textContent);
      const sliders = axes.map((_, axis) => document.getElementById("axis" + axis));
      const rows = [...document.getElementById("scenarioc").parentElement.tBodies[0].rows];
      const grouped = (digits, mark) => digits.replace(/\B(?=(\d{3})+$)/g, mark);
      const kronor = ore => {
        const size = Math.abs(ore), rest = size % 100;
        return (ore < 0 ? "−" : "") + grouped(String((size - rest) / 100), "\u00a0")
          + (rest ? "," + String(rest).padStart(2, "0") : "");
      };
      const plain = text => {
        const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
        return match ? (match[1] ? "−" : "") + grouped(match[2], "\u00a0")
          + (match[3] ? "," + match[3] : "") : text;
      };
      const show = () => {
        let scenario = 0;
        axes.forEach((values, axis) => {
          const position = Number(sliders[axis].value), value = plain(values[position]);
          scenario = scenario * values.length + position;
          document.getElementById("value" + axis).textContent = value;
          sliders[axis].setAttribute("aria-valuetext", value);
        });
        rows.forEach((row, figure) => {
          const amount = amounts[scenario][figure], change = amount - asIs[figure];
          row.cells[2].textContent = kronor(amount);
          row.cells[3].textContent = (change > 0 ? "+" : "") + kronor(change);
        });
      };
      for (const slider of sliders) slider.addEventListener("input", show);
      document.getElementById("sliders").hidden = false;
      show();
    }

    """#
}
