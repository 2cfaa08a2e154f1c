/* Draws each chart from the table that says the same without a script. */
(() => {
  "use strict";
  if (!window.echarts) return;
  const css = getComputedStyle(document.documentElement);
  const colour = (name, otherwise) => css.getPropertyValue(name).trim() || otherwise;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  for (const place of document.querySelectorAll("[data-table]")) {
    const table = document.getElementById(place.dataset.table);
    const rows = [...table.tBodies[0].rows];
    const number = (cell) => (cell.dataset.n === undefined ? null : Number(cell.dataset.n));
    const colours = ["#b9cfc9", colour("--tblr-primary", "#0b5d57"), "#c98a1b"];
    const series = [...table.tHead.rows[0].cells].slice(1).map((head, at) => ({
      type: at === 0 ? "bar" : "line",
      name: head.textContent.trim(),
      data: rows.map((row) => number(row.cells[at + 1])),
      yAxisIndex: at === 0 ? 0 : 1,
      barMaxWidth: 26,
      showSymbol: rows.length < 15,
      symbolSize: 6,
      smooth: 0.25,
      itemStyle: { color: colours[at], borderRadius: [3, 3, 0, 0] },
      lineStyle: { color: colours[at], width: 2.5, type: head.dataset.dashed === undefined ? "solid" : "dashed" },
    }));
    const text = "#52605f";
    const axis = (left) => ({
      type: "value",
      minInterval: 1,
      axisLabel: { color: text, formatter: (n) => n.toLocaleString(document.documentElement.lang) },
      splitLine: { show: left, lineStyle: { color: "#eaefec" } },
    });
    const chart = echarts.init(place);
    chart.setOption({
      aria: { enabled: true, label: { description: place.getAttribute("aria-label") } },
      animation: !still,
      grid: { left: 4, right: 4, top: 12, bottom: 4, containLabel: true },
      tooltip: { trigger: "axis", renderMode: "richText" },
      xAxis: { type: "category", data: rows.map((row) => row.cells[0].dataset.label), axisLabel: { color: text, hideOverlap: true }, axisTick: { show: false } },
      yAxis: [axis(true), axis(false)],
      series,
    });
    addEventListener("resize", () => chart.resize());
  }
})();
