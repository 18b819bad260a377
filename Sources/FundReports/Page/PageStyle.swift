/// The style of every page: for a narrow window and a wide one, light and dark, and for paper.
enum PageStyle {
  static let text = """
    :root{--ink:#17202a;--soft:#4a5662;--paper:#fff;--band:#eef3f7;--rule:#8a97a5;--link:#0b4f91;\
    --mark:#fff3c4;--wrong:#fde0dc;--gain:#1b6e3c;--loss:#b3401a;\
    --c0:#1f5fa8;--c1:#b35309;--c2:#2e7d4f;--c3:#7a3e9d;--c4:#8a6a00;--c5:#a3245a;--c6:#00717d;\
    --c7:#5b6470;--t0:#e6eff8;--t1:#cfe1f2;--t2:#b4d0ea;--t3:#97bde0;--t4:#7aaad6;\
    --g0:#dcf0e3;--g1:#b5ddc3;--g2:#8ccaa2;--l0:#fbe5db;--l1:#f4c6b2;--l2:#eca688}
    @media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#b4bfca;--paper:#12171c;\
    --band:#1e262e;--rule:#77838f;--link:#8cc4ff;--mark:#4a4010;--wrong:#5c2620;--gain:#7fd3a0;\
    --loss:#ff9d7a;--c0:#6aa9ee;--c1:#f0a35e;--c2:#6cc48f;--c3:#c391e6;--c4:#d8ba4a;--c5:#f08bb4;\
    --c6:#4fc3cf;--c7:#a5b0bb;--t0:#1c2c3c;--t1:#223a52;--t2:#284969;--t3:#2e5880;--t4:#346797;\
    --g0:#1c3527;--g1:#214a33;--g2:#276040;--l0:#3c271e;--l1:#5a3524;--l2:#78432a}}
    *{box-sizing:border-box}
    html{scroll-padding-top:1rem}
    body{margin:0 auto;max-width:80rem;padding:1rem;font:1rem/1.5 system-ui,"Segoe UI",Roboto,\
    "Helvetica Neue",Arial,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:anywhere}
    a{color:var(--link)}
    a:focus-visible,button:focus-visible,input:focus-visible,summary:focus-visible,\
    .scroll:focus-visible{outline:3px solid var(--link);outline-offset:2px}
    main:focus{outline:none}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.5rem;padding:.5rem 1rem;background:var(--paper);z-index:9}
    h1{font-size:1.75rem;line-height:1.25;margin:.5rem 0 1rem}
    h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .75rem}
    h3{font-size:1.1rem;margin:1.75rem 0 .5rem}
    p,li{max-width:52rem}
    .summary{border-left:.35rem solid var(--link);background:var(--band);padding:.75rem 1rem;\
    font-size:1.15rem}
    .summary p{margin:.25rem 0}
    nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:1rem 0}
    nav a{display:inline-block;padding:.2rem 0}
    .scroll{overflow:auto;max-height:88vh;margin:1rem 0}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.9rem}
    caption{text-align:left;font-weight:600;padding:.25rem 0 .5rem}
    .quiet{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    th,td{padding:.3rem .45rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
    th,td{overflow-wrap:normal;hyphens:auto}
    thead th{position:sticky;top:0;background:var(--band);vertical-align:bottom;z-index:2}
    tbody th,tfoot th{font-weight:400;position:sticky;left:0;background:var(--paper);z-index:1;\
    min-width:8rem}
    .n{text-align:right;white-space:nowrap}
    thead .n{white-space:normal;min-width:5.5rem}
    tfoot th,tfoot td{font-weight:700;border-top:2px solid var(--ink)}
    th button{background:none;border:0;padding:0;margin-left:-.35rem;font:inherit;color:var(--soft);cursor:pointer;\
    min-width:1.5rem;min-height:1.5rem}
    th button::after{content:"↕"}
    [aria-sort] button{color:inherit}
    [aria-sort=ascending] button::after{content:"↑"}
    [aria-sort=descending] button::after{content:"↓"}
    .carries{background:var(--mark);font-weight:600}
    .differs{background:var(--wrong);font-weight:700;text-decoration:underline double}
    sup{font-size:.75em;margin-left:.15em}
    tr:target th,tr:target td{background:var(--mark)}
    .notes{font-size:.9rem;color:var(--soft)}
    figure{margin:2rem 0}
    figcaption{font-weight:600;max-width:52rem}
    .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;padding:0;margin:.5rem 0;\
    font-size:.9rem}
    svg{display:block;max-width:none;height:auto;fill:var(--ink);font-size:13px}
    svg .small{font-size:11.5px}
    .s{stroke:var(--paper);stroke-width:1.5}
    .s0{fill:var(--c0)}.s1{fill:url(#x1)}.s2{fill:url(#x2)}.s3{fill:url(#x3)}.s4{fill:url(#x4)}\
    .s5{fill:url(#x5)}.s6{fill:url(#x6)}.s7{fill:url(#x7)}
    .x{position:absolute;width:0;height:0}.x path{stroke:var(--paper);stroke-width:1.4;fill:none}\
    .x1{fill:var(--c1)}.x2{fill:var(--c2)}.x3{fill:var(--c3)}.x4{fill:var(--c4)}.x5{fill:var(--c5)}\
    .x6{fill:var(--c6)}.x7{fill:var(--c7)}
    .legend svg{display:inline-block;width:1em;height:1em;margin-right:.4em;vertical-align:-.12em;\
    border:1px solid var(--ink)}
    .gain{fill:var(--gain)}.loss{fill:var(--loss)}
    .axis{stroke:var(--ink);stroke-width:1}.grid{stroke:var(--rule);stroke-width:.5}
    .e{fill:none;stroke:var(--rule);stroke-width:1}
    .e0,.e1,.e2,.e3,.e4,.e5{stroke-width:2.2}
    .e0{stroke:var(--c0)}.e1{stroke:var(--c1);stroke-dasharray:8 3}\
    .e2{stroke:var(--c2);stroke-dasharray:2 3}.e3{stroke:var(--c3);stroke-dasharray:8 3 2 3}\
    .e4{stroke:var(--c5);stroke-dasharray:14 4}.e5{stroke:var(--c6);stroke-dasharray:5 2}
    .tile{fill:var(--band);stroke:var(--rule);stroke-width:.8}
    .t0{fill:var(--t0)}.t1{fill:var(--t1)}.t2{fill:var(--t2)}.t3{fill:var(--t3)}.t4{fill:var(--t4)}
    .g0{fill:var(--g0)}.g1{fill:var(--g1)}.g2{fill:var(--g2)}\
    .l0{fill:var(--l0)}.l1{fill:var(--l1)}.l2{fill:var(--l2)}
    .tile-value{font-weight:600}
    details{margin:.5rem 0}
    summary{cursor:pointer;padding:.25rem 0}
    .slider{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
    .slider input{flex:1 1 16rem;min-height:1.75rem;accent-color:var(--link)}
    .slider output{min-width:7rem;font-variant-numeric:tabular-nums;font-weight:600}
    footer{margin-top:3rem;border-top:1px solid var(--rule);font-size:.9rem;color:var(--soft)}
    dl div{display:flex;flex-wrap:wrap;gap:0 .75rem;padding:.15rem 0}
    dt{font-weight:600;min-width:10rem}
    dd{margin:0}
    @media (max-width:40rem){body{padding:.6rem}h1{font-size:1.4rem}table{font-size:.9rem}\
    tbody th,tfoot th{position:static}}
    @media print{@page{size:A4 landscape;margin:12mm}
    :root{--ink:#000;--soft:#333;--paper:#fff;--band:#eee;--rule:#888;--link:#000;--mark:#fff3c4;\
    --wrong:#fde0dc;--gain:#1b6e3c;--loss:#b3401a;--c0:#1f5fa8;--c1:#b35309;--c2:#2e7d4f;--c3:#7a3e9d;\
    --c4:#8a6a00;--c5:#a3245a;--c6:#00717d;--c7:#5b6470;--t0:#e6eff8;--t1:#cfe1f2;--t2:#b4d0ea;\
    --t3:#97bde0;--t4:#7aaad6;--g0:#dcf0e3;--g1:#b5ddc3;--g2:#8ccaa2;--l0:#fbe5db;--l1:#f4c6b2;\
    --l2:#eca688}
    body{max-width:none;padding:0;font-size:9pt}
    nav,.skip,.sliders,details,th button{display:none}
    .scroll{overflow:visible;max-height:none}
    table{font-size:8pt}thead{display:table-header-group}tfoot{display:table-row-group}
    thead th,tbody th,tfoot th{position:static}
    tr,figure,table{break-inside:avoid}h2,h3{break-after:avoid}
    th,td{padding:.15rem .35rem}a{text-decoration:none}}

    """
}
