/// The parts of an agreement with many texts in them, apart from what is copied often.
extension Agreement {
  struct Particulars: Sendable {
    var citation: Citation
    var register: RecipientRegister
    var budget: Budget?
    var terms: PaymentTerms
    var amendment: Amendment?
  }

  /// Where section 8 states the total.
  public internal(set) var citation: Citation {
    get { particulars.value.citation }
    set { particulars.value.citation = newValue }
  }

  /// The recipients.
  public internal(set) var register: RecipientRegister {
    get { particulars.value.register }
    set { particulars.value.register = newValue }
  }

  /// The items of the state budget that pay the funds; nil where a draft does not say.
  public internal(set) var budget: Budget? {
    get { particulars.value.budget }
    set { particulars.value.budget = newValue }
  }

  /// How the money is requisitioned, paid and accounted for.
  public internal(set) var terms: PaymentTerms {
    get { particulars.value.terms }
    set { particulars.value.terms = newValue }
  }

  /// What it amends (tilläggsöverenskommelse); nil for one that amends none.
  public internal(set) var amendment: Amendment? {
    get { particulars.value.amendment }
    set { particulars.value.amendment = newValue }
  }
}
