import Apportionment
import StimulusFunds

/// What changed from one agreement to another, a sentence each with the old and the new value.
struct AgreementChanges {
  let before: Agreement
  let after: Agreement
  let pairs: [FundPair]

  /// The sentences: first the money, then rules and recipients of each fund, then the keys, then what is
  /// owed by when.
  var sentences: [Wording] {
    total + pairs.flatMap(sentences) + keySentences + deadlineSentences + awaited
  }

  /// "From … to …", or nothing where they are the same.
  private func changed(
    _ what: Wording, from old: Wording, to new: Wording
  ) -> [Wording] {
    if old == new { return [] }
    return [
      Wording(
        en: "\(what) changes from \(old) to \(new).", sv: "\(what) ändras från \(old) till \(new).")
    ]
  }

  /// "before: …; now: …" of longer texts, or nothing where they are the same.
  private func reworded(
    _ what: Wording, from old: Wording, to new: Wording
  ) -> [Wording] {
    if old == new { return [] }
    return [
      Wording(
        en: "\(what) changes. Before: \(old). Now: \(new).",
        sv: "\(what) ändras. Tidigare: \(old). Nu: \(new).")
    ]
  }

  private func changed(_ what: Wording, from old: Kronor, to new: Kronor) -> [Wording] {
    if old == new { return [] }
    let change = SwedishFigures.signed(new.fraction - old.fraction)
    return [
      Wording(
        en: "\(what) changes from \(old.grouped) kr to \(new.grouped) kr, \(change) kr.",
        sv: "\(what) ändras från \(old.grouped) kr till \(new.grouped) kr, \(change) kr.")
    ]
  }

  private var total: [Wording] {
    changed(
      Wording(en: "The total", sv: "Totalbeloppet"), from: before.total, to: after.total)
  }
}

extension AgreementChanges {
  private func sentences(on pair: FundPair) -> [Wording] {
    guard let later = pair.after else {
      return pair.before.map { fund in
        Wording(
          en: "\(fund.id) is gone; it was \(fund.amount.grouped) kr for \(fund.name).",
          sv: "\(fund.id) finns inte längre; det var \(fund.amount.grouped) kr till \(fund.name).")
      }
    }
    if pair.before.isEmpty {
      let rule = after.words(forRuleOf: later)
      return [
        Wording(
          en: "\(later.id) is new: \(later.amount.grouped) kr for \(later.name), divided \(rule).",
          sv:
            "\(later.id) är nytt: \(later.amount.grouped) kr till \(later.name), fördelas \(rule)."
        )
      ]
    }
    return continuation(of: pair, later)
      + changed(
        Wording(en: "The amount of \(later.id)", sv: "Beloppet för \(later.id)"),
        from: pair.amountBefore, to: pair.amountAfter)
      + pair.before.flatMap { differences($0, later) }
  }

  /// That a fund was renamed or merged.
  private func continuation(of pair: FundPair, _ later: Fund) -> [Wording] {
    let ids = pair.before.map(\.id)
    if ids == [later.id] { return [] }
    let names = Wording.listed(ids)
    return [Wording(en: "\(later.id) continues \(names).", sv: "\(later.id) ersätter \(names).")]
  }

  /// What but the amount differs between two funds.
  private func differences(_ old: Fund, _ new: Fund) -> [Wording] {
    let id = new.id
    return
      (old.money.calculation == new.money.calculation
      ? []
      : reworded(
        Wording(en: "How the amount of \(id) is calculated", sv: "Hur beloppet för \(id) beräknas"),
        from: old.money.words, to: new.money.words))
      + reworded(
        Wording(en: "The name of \(id)", sv: "Namnet på \(id)"), from: .same(old.name),
        to: .same(new.name))
      + (old.rule == new.rule
        ? []
        : reworded(
          Wording(en: "The rule of \(id)", sv: "Beräkningsmodellen för \(id)"),
          from: before.words(forRuleOf: old), to: after.words(forRuleOf: new)))
      + changed(
        Wording(en: "The rounding unit of \(id)", sv: "Avrundningsenheten för \(id)"),
        from: .same("\(old.rounding.unit.grouped) kr"),
        to: .same("\(new.rounding.unit.grouped) kr"))
      + reworded(
        Wording(en: "The residual of \(id)", sv: "Avrundningsresten för \(id)"),
        from: old.rounding.residual.words, to: new.rounding.residual.words)
      + reworded(
        Wording(en: "The recipients of \(id)", sv: "Mottagarna av \(id)"),
        from: .same(old.recipientsAsPrinted), to: .same(new.recipientsAsPrinted))
      + recipients(old, new)
      + (new.rest == old.rest ? [] : [new.rest?.sentence].compactMap { $0 })
  }

  private func recipients(_ old: Fund, _ new: Fund) -> [Wording] {
    let (olds, news) = (Set(old.recipients.map(\.name)), Set(new.recipients.map(\.name)))
    // A fund that awaits data names nobody yet.
    if olds.isEmpty || news.isEmpty { return [] }
    let added = new.recipients.map(\.name).filter { !olds.contains($0) }
    let removed = old.recipients.map(\.name).filter { !news.contains($0) }
    return
      (added.isEmpty
      ? []
      : [
        Wording(
          en: "\(new.id) now goes to \(Wording.listed(added)) too.",
          sv: "\(new.id) går nu även till \(Wording.listed(added)).")
      ])
      + (removed.isEmpty
        ? []
        : [
          Wording(
            en: "\(new.id) no longer goes to \(Wording.listed(removed)).",
            sv: "\(new.id) går inte längre till \(Wording.listed(removed)).")
        ])
  }
}

extension AgreementChanges {
  private var keySentences: [Wording] {
    after.keys.flatMap { key -> [Wording] in
      guard let old = before.key(key.id) else {
        return [
          Wording(
            en: "Key \(key.id) is new: \(key.name), from \(key.source).",
            sv: "Nyckeln \(key.id) är ny: \(key.name), från \(key.source).")
        ]
      }
      return sentences(from: old, to: key)
    }
      + before.keys.filter { after.key($0.id) == nil }.map {
        Wording(
          en: "Key \($0.id) is gone: \($0.name).",
          sv: "Nyckeln \($0.id) finns inte längre: \($0.name).")
      }
  }

  private func sentences(from old: DistributionKey, to new: DistributionKey) -> [Wording] {
    let key = Wording(en: "key \(new.id)", sv: "nyckeln \(new.id)")
    return reworded(
      Wording(en: "The name of \(key)", sv: "Namnet på \(key)"), from: .same(old.name),
      to: .same(new.name))
      + changed(
        Wording(en: "The date of \(key)", sv: "Datumet för \(key)"),
        from: .same(old.date ?? "–"), to: .same(new.date ?? "–"))
      + older(old, new)
      + reworded(
        Wording(en: "The source of \(key)", sv: "Källan till \(key)"), from: .same(old.source),
        to: .same(new.source))
      + values(old, new, key)
  }

  /// That the new values hold for an earlier day than the old ones did.
  private func older(_ old: DistributionKey, _ new: DistributionKey) -> [Wording] {
    new.age(after: old).map { [Wording(en: "Warning: \($0).", sv: "Varning: \($0).")] } ?? []
  }

  private func values(
    _ old: DistributionKey, _ new: DistributionKey, _ key: Wording
  ) -> [Wording] {
    guard let was = old.values, let now = new.values else {
      if old.values == nil, new.values == nil { return [] }
      return [
        new.values == nil
          ? Wording(
            en: "The values of \(key) are awaited now.", sv: "Värdena i \(key) inväntas nu.")
          : Wording(
            en: "The values of \(key), awaited before, are there.",
            sv: "Värdena i \(key), som inväntades, finns nu.")
      ]
    }
    let subjects = (was.subjects + now.subjects).uniquedNames
    let count = subjects.count { was.value(of: $0) != now.value(of: $0) }
    if count == 0 { return [] }
    let values = Wording.counted(count, en: "value", "values", sv: "värde", "värden")
    let (first, last) = (SwedishFigures.grouped(was.sum), SwedishFigures.grouped(now.sum))
    return [
      Wording(
        en: "\(values) of \(subjects.count) of \(key) change; their sum changes from \(first) to "
          + "\(last).",
        sv:
          "\(values) av \(subjects.count) i \(key) ändras; summan ändras från \(first) till \(last)."
      )
    ]
  }
}

extension AgreementChanges {
  private var deadlineSentences: [Wording] {
    let (olds, news) = (before.terms.deadlines, after.terms.deadlines)
    let gone = olds.filter { old in !news.contains { $0.id == old.id } }.map { old in
      Wording(
        en: "The deadline \(old.id) is gone: \(old.what) by \(old.date).",
        sv: "Fristen \(old.id) finns inte längre: \(old.what) senast \(old.date).")
    }
    return news.flatMap { new -> [Wording] in
      guard let old = olds.first(where: { $0.id == new.id }) else {
        return [
          Wording(
            en: "The deadline \(new.id) is new: \(new.what) by \(new.date).",
            sv: "Fristen \(new.id) är ny: \(new.what) senast \(new.date).")
        ]
      }
      return sentences(from: old, to: new)
    } + gone
  }

  private func sentences(from old: Deadline, to new: Deadline) -> [Wording] {
    changed(
      Wording(en: "The deadline \(new.id)", sv: "Fristen \(new.id)"), from: .same("\(old.date)"),
      to: .same("\(new.date)"))
      + reworded(
        Wording(en: "What is owed by \(new.id)", sv: "Det som ska göras enligt \(new.id)"),
        from: old.what, to: new.what)
      + reworded(
        Wording(en: "The condition of \(new.id)", sv: "Villkoret för \(new.id)"),
        from: words(old.consequence), to: words(new.consequence))
  }

  private func words(_ consequence: Deadline.Consequence) -> Wording {
    .same("\(consequence.kind.rawValue) (") + consequence.text + ")"
  }

  /// The funds of the later agreement that cannot be divided yet.
  private var awaited: [Wording] {
    AgreementAllocation(of: after).awaiting.map { awaiting in
      let needs = Wording.listed(awaiting.needs)
      return Wording(
        en: "\(awaiting.fund.id) awaits data in \(after.id): \(needs).",
        sv: "\(awaiting.fund.id) inväntar underlag i \(after.id): \(needs).")
    }
  }
}

extension KeyValues {
  fileprivate func value(of subject: String) -> Fraction? {
    scaled(of: subject).map { Fraction(Int128($0), over: Int128(scale)) }
  }

  fileprivate var sum: Fraction {
    Fraction(scaled.reduce(0) { $0 + Int128($1) }, over: Int128(scale))
  }
}

extension FundResidual {
  fileprivate var words: Wording {
    switch self {
    case .carriers(let carriers, _):
      Wording(en: "carried by \(carriers.words)", sv: "justeringarna \(carriers.words)")
    case .largestRemainder(let ties):
      Wording(
        en: "largest remainders (\(ties.rawValue))", sv: "största rest (\(ties.rawValue))")
    case .each(let rounding):
      Wording(
        en: "each grant by itself (\(rounding.rawValue))",
        sv: "varje bidrag för sig (\(rounding.rawValue))")
    }
  }
}

extension [String] {
  /// The names, each once.
  fileprivate var uniquedNames: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
