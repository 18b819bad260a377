import Apportionment
import StimulusFunds

extension Allocation {
  /// What the fund received from others, and what is left over of it and why: nothing for most funds.
  var restSentences: [Wording] {
    received.map(\.sentence) + (rest.map { [$0.sentence] } ?? [])
  }
}

extension Allocation {
  /// What the recipients are due, where something is left over; it may be parts of a krona.
  var sumDue: Fraction { entitlements.total }

  /// The members of JSON that tell what came from other funds and what is left over; none for most.
  var restJSON: [JSON.Member] {
    (received.isEmpty ? [] : [.init("received", received.json)])
      + (rest.map { [.init("rest", $0.json)] } ?? [])
  }
}

extension AllocatedRest {
  /// How much is left over, what becomes of it, and why.
  var sentence: Wording {
    let why = Wording.listed(causes.map(\.words))
    let amount = amount.grouped
    if let passedTo {
      return Wording(
        en: "Passed on to \(passedTo): \(amount) kr, because \(why).",
        sv: "Förs över till \(passedTo): \(amount) kr, eftersom \(why).")
    }
    return Wording(
      en: "Unallocated: \(amount) kr, because \(why).",
      sv: "Ofördelat: \(amount) kr, eftersom \(why).")
  }

  /// The amount, where it goes and why, as JSON.
  var json: JSON {
    [
      "amount": .amount(amount), "passedTo": .optional(passedTo),
      "causes": .strings(causes.map(\.rawValue)),
    ]
  }
}

extension PassedMoney {
  /// What came from which fund.
  var sentence: Wording {
    Wording(
      en: "Received from \(fund): \(amount.grouped) kr that are left over there.",
      sv: "Från \(fund): \(amount.grouped) kr som blev över där.")
  }

  fileprivate var json: JSON { ["fund": .string(fund), "amount": .amount(amount)] }
}

extension [PassedMoney] {
  /// What came from other funds, as JSON.
  var json: JSON { .array(map(\.json)) }
}

extension FundRest {
  /// What the agreement says of money that nobody is due.
  var sentence: Wording {
    switch self {
    case .unallocated:
      Wording(
        en: "What nobody is due stays unallocated.",
        sv: "Det som ingen har rätt till förblir ofördelat.")
    case .fund(let id):
      Wording(
        en: "What nobody is due goes to \(id).", sv: "Det som ingen har rätt till går till \(id).")
    }
  }

  /// The member as the agreement file writes it.
  var json: JSON {
    switch self {
    case .unallocated: .string("unallocated")
    case .fund(let id): ["fund": .string(id)]
    }
  }
}

extension AgreementAllocation {
  /// The members of JSON that tell of money that nobody is due; none where the agreement knows none.
  var restJSON: [JSON.Member] {
    tellsRest ? [.init("unallocated", .amount(unallocated))] : []
  }
}
