import Apportionment

/// How what the recipients of a fund are due follows the values of a path, as far as the form of its
/// rule proves it.
enum Movement {
  /// Not at all.
  case none
  /// Evenly: an entitlement changes by the same from each value to the next.
  case evenly
  /// With a larger value nobody is due less.
  case upwards
  /// With a larger value these recipients are due no less, and the others no more.
  case towards(Set<String>)
  /// The form proves nothing.
  case unknown

  /// The movement of a fund along an axis.
  ///
  /// - Parameter agreement: The agreement at one of the values, whose rules have the same form at all.
  init(of fund: Fund, along axis: SweepAxis, in agreement: Agreement, balancing: String?) {
    if agreement.funds.contains(where: { $0.rest?.target == fund.id }) {
      // What it receives follows the funds that pass it on.
      self = .unknown
      return
    }
    let division = fund.division
    switch axis.path.naming(fund) {
    case .fundPart(let id, .amount) where id == fund.id || balancing == fund.id:
      self =
        division.isEvenInAmount
        ? .evenly : division.risesWithAmount && id == fund.id ? .upwards : .unknown
    case .fundPart(fund.id, let part) where part.movesAmount:
      self = division.risesWithAmount ? .upwards : .unknown
    case .fundPart(_, let part) where part.movesAmount && balancing == fund.id: self = .unknown
    case .fundPart(fund.id, .base):
      if case .base(_, let then) = division.meaning, then.isEvenInAmount {
        self = .evenly
      } else {
        self = .unknown
      }
    case .weight(fund.id, _):
      if case .parts(let parts) = division.meaning,
        parts.allSatisfy(\.division.isEvenInAmount)
      {
        self = .evenly
      } else {
        self = .unknown
      }
    case .fundPart(fund.id, _), .fund(fund.id), .rule(fund.id), .merge(fund.id): self = .unknown
    case .key(let id): self = agreement.sources(of: fund).contains(id) ? .unknown : .none
    case .keyValue(let id, let name):
      if !agreement.sources(of: fund).contains(id) {
        self = .none
      } else if fund.rule.keys.contains(where: { $0 != id && agreement.sources(of: $0, hold: id) })
      {
        // What is computed from the key may fall as it rises.
        self = .unknown
      } else {
        let own = agreement.recipients(called: name, inKey: id, of: fund)
        self = division.favoursRows(of: id) && !own.isEmpty ? .towards(own) : .unknown
      }
    case .fundPart, .fund, .rule, .merge, .weight: self = .none
    case .unknown: self = .unknown
    }
  }
}

extension Division {
  /// Whether each entitlement changes evenly with the amount.
  var isEvenInAmount: Bool {
    switch meaning {
    case .proportional: true
    case .base(_, let then): then.isEvenInAmount
    case .parts(let parts): parts.allSatisfy(\.division.isEvenInAmount)
    case .own(let rule): rule.isEvenInAmount
    case .named, .bounded: false
    }
  }

  /// Whether a larger amount lowers nobody's entitlement: bounds only ever pass more on.
  var risesWithAmount: Bool {
    switch meaning {
    case .proportional: true
    case .base(_, let then): then.risesWithAmount
    case .bounded(_, _, let then): then.isProportional
    case .parts(let parts): parts.allSatisfy(\.division.risesWithAmount)
    case .own(let rule): rule.risesWithAmount
    case .named: false
    }
  }

  /// Whether a larger value in rows of a key lowers nothing of their recipients and raises nothing of
  /// the others.
  func favoursRows(of key: String) -> Bool {
    switch meaning {
    case .proportional(.increase(from: key, to: _)), .bounded: false
    case .proportional, .named: true
    case .base(let each, let then): each.key != key && then.favoursRows(of: key)
    case .parts(let parts): parts.allSatisfy { $0.division.favoursRows(of: key) }
    case .own(let rule): rule.favoursRows(of: key)
    }
  }
}

extension Agreement {
  /// Whether a key is computed from another.
  fileprivate func sources(of key: String, hold other: String) -> Bool {
    keys.sources(of: [key]).contains(other)
  }

  /// The recipients of a fund whose row of a key a name stands for.
  fileprivate func recipients(
    called name: String, inKey id: String, of fund: Fund
  ) -> Set<String> {
    guard let key = key(id), let change = try? Change(commandLine: "\(id)[\(name)]=1", option: ""),
      let row = try? AgreementEdit(of: self).row(of: change), let subject = row.subject
    else { return [] }
    return Set(fund.recipients.filter { key.subject(of: $0) == subject }.map(\.name))
  }
}
