/// What is said of each kind of finding; the case and its words in one place.
struct FindingWords {
  /// What it means, in a few words.
  let meaning: Wording
  /// What an official does about it.
  let action: Wording
}

extension FindingKind {
  var words: FindingWords {
    switch self {
    case .anotherYear:
      FindingWords(
        meaning: Wording(
          en: "a file whose rows are of another year", sv: "en fil vars rader hör till ett annat år"
        ),
        action: Wording(
          en: "check that it is the right file before you trust what else is found",
          sv: "kontrollera att det är rätt fil innan du litar på övriga iakttagelser"))
    case .sumRowWrong:
      FindingWords(
        meaning: Wording(
          en: "a row of sums is not the sum of the rows above it",
          sv: "en summarad är inte summan av raderna ovanför"),
        action: Wording(
          en: "look for a row that is missing or changed",
          sv: "leta efter en rad som saknas eller har ändrats"))
    case .shifted:
      FindingWords(
        meaning: Wording(
          en: "a fund's amounts stand a row too high or too low",
          sv: "ett insatsområdes belopp står en rad för högt eller för lågt"),
        action: Wording(
          en:
            "look at the sheet that the payments were made from; recover what is too much and pay "
            + "what is due",
          sv:
            "se på det underlag som betalningarna gjordes efter; återkräv det som är för mycket och "
            + "betala ut det som saknas"))
    case .growthDoubtful:
      FindingWords(
        meaning: Wording(
          en: "of several reports at most one shows more weeks than before",
          sv: "av flera redovisningar visar högst en fler veckor än förut"),
        action: Wording(
          en: "check that the terms are not interchanged and that all reports have come",
          sv: "kontrollera att terminerna inte är förväxlade och att alla redovisningar har kommit")
      )
    case .overpaid:
      FindingWords(
        meaning: Wording(
          en: "more was paid than is due",
          sv: "mer är utbetalt än vad som ska betalas"),
        action: Wording(en: "recover the difference", sv: "återkräv skillnaden"))
    case .underpaid:
      FindingWords(
        meaning: Wording(
          en: "less was paid than is due",
          sv: "mindre är utbetalt än vad som ska betalas"),
        action: Wording(en: "pay the difference", sv: "betala ut skillnaden"))
    case .notPaid:
      FindingWords(
        meaning: Wording(en: "nothing was paid", sv: "inget är utbetalt"),
        action: Wording(
          en: "pay it, or note why the right to it is lost",
          sv: "betala ut, eller notera varför rätten till bidraget har gått förlorad"))
    case .withoutEntitlement:
      FindingWords(
        meaning: Wording(
          en: "paid to one that is due nothing of the fund",
          sv: "utbetalt till en mottagare som inte ska ha något av medlen"),
        action: Wording(en: "recover it", sv: "återkräv beloppet"))
    case .paidTwice:
      FindingWords(
        meaning: Wording(
          en: "a payment that stands twice is too much",
          sv: "en utbetalning som förekommer två gånger är för mycket"),
        action: Wording(en: "recover the excess", sv: "återkräv det överskjutande"))
    case .misbooked:
      FindingWords(
        meaning: Wording(
          en: "booked on another of the recipient's funds",
          sv: "bokfört på ett annat av mottagarens insatsområden"),
        action: Wording(en: "rebook it", sv: "bokför om"))
    case .referenceRepeated:
      FindingWords(
        meaning: Wording(
          en: "a reference stands on several payments",
          sv: "en referens står på flera utbetalningar"),
        action: Wording(
          en: "check that each has a decision of its own",
          sv: "kontrollera att var och en har ett eget beslut"))
    case .wrongRecipient:
      FindingWords(
        meaning: Wording(
          en: "one recipient has another's money",
          sv: "en mottagare har fått en annans medel"),
        action: Wording(
          en: "recover it and pay the one it is due to",
          sv: "återkräv och betala ut till rätt mottagare"))
    case .interchanged:
      FindingWords(
        meaning: Wording(
          en: "two recipients have each other's money",
          sv: "två mottagare har fått varandras medel"),
        action: Wording(
          en: "recover both amounts and pay them the right way",
          sv: "återkräv båda beloppen och betala ut dem rätt"))
    case .wrongChannel:
      FindingWords(
        meaning: Wording(
          en: "paid to a recipient the fund is not for",
          sv: "utbetalt till en mottagare som medlen inte är avsedda för"),
        action: Wording(
          en: "recover it; pay through the right channel what is still due",
          sv: "återkräv; betala ut på rätt väg det som ännu ska betalas"))
    case .wrongPayer:
      FindingWords(
        meaning: Wording(
          en: "another paid than the fund's payer",
          sv: "en annan än medlens utbetalare har betalat"),
        action: Wording(
          en: "check which authority the payment decision names",
          sv: "kontrollera vilken myndighet utbetalningsbeslutet anger"))
    case .outsidePeriod:
      FindingWords(
        meaning: Wording(
          en: "paid outside the time for it",
          sv: "utbetalt utanför tiden för utbetalning"),
        action: Wording(
          en: "check the date against the decision",
          sv: "kontrollera datumet mot beslutet"))
    case .withoutRequisition:
      FindingWords(
        meaning: Wording(
          en: "paid although nothing was requisitioned",
          sv: "utbetalt fast inget är rekvirerat"),
        action: Wording(
          en: "ask for the requisition, or recover the money",
          sv: "begär in rekvisitionen, eller återkräv medlen"))
    case .beforeRequisition:
      FindingWords(
        meaning: Wording(
          en: "paid before the requisition came",
          sv: "utbetalt innan rekvisitionen kom in"),
        action: Wording(
          en: "check both dates and note why it was paid early",
          sv: "kontrollera båda datumen och notera varför utbetalningen gjordes i förtid"))
    case .requisitionLate:
      FindingWords(
        meaning: Wording(en: "the requisition came too late", sv: "rekvisitionen kom in för sent"),
        action: Wording(
          en: "the right to the money has lapsed: do not pay, or recover",
          sv: "rätten till bidraget har förfallit: betala inte ut, eller återkräv"))
    case .requisitionAboveGrant:
      FindingWords(
        meaning: Wording(
          en: "more is requisitioned than is due",
          sv: "mer är rekvirerat än bidraget"),
        action: Wording(
          en: "pay the grant only and tell the recipient",
          sv: "betala bara ut bidraget och meddela mottagaren"))
    case .requisitionTwice:
      FindingWords(
        meaning: Wording(
          en: "a second requisition of what is paid once",
          sv: "en andra rekvisition av något som betalas ut en gång"),
        action: Wording(
          en: "ask which one holds and pay once",
          sv: "fråga vilken som gäller och betala ut en gång"))
    case .rightLapsed:
      FindingWords(
        meaning: Wording(
          en: "nothing was requisitioned in time, and the right to the money has lapsed",
          sv: "inget rekvirerades i tid, och rätten till bidraget har förfallit"),
        action: Wording(
          en: "do not pay; account for it as money that goes back",
          sv: "betala inte ut; redovisa beloppet som medel som går tillbaka"))
    case .formIncomplete:
      FindingWords(
        meaning: Wording(en: "a field is empty", sv: "ett fält är tomt"),
        action: Wording(en: "ask the sender to complete it", sv: "be avsändaren komplettera"))
    case .formWrong:
      FindingWords(
        meaning: Wording(en: "a field is wrong", sv: "ett fält är fel"),
        action: Wording(en: "ask the sender to correct it", sv: "be avsändaren rätta"))
    case .registryNumberWrong:
      FindingWords(
        meaning: Wording(
          en: "the registry number is not the agreement's",
          sv: "diarienumret är inte överenskommelsens"),
        action: Wording(
          en: "check which agreement the document is about",
          sv: "kontrollera vilken överenskommelse handlingen gäller"))
    case .interimReportMissing:
      FindingWords(
        meaning: Wording(en: "paid without an interim report", sv: "utbetalt utan delredovisning"),
        action: Wording(
          en: "ask for it, and decide what follows",
          sv: "begär in den, och besluta vad som följer"))
    case .interimReportLate:
      FindingWords(
        meaning: Wording(
          en: "paid although the interim report was late",
          sv: "utbetalt fast delredovisningen kom in för sent"),
        action: Wording(
          en: "decide whether the money may be kept",
          sv: "besluta om medlen får behållas"))
    case .finalReportMissing:
      FindingWords(
        meaning: Wording(en: "no final report", sv: "slutredovisning saknas"),
        action: Wording(en: "ask for it", sv: "begär in den"))
    case .finalReportLate:
      FindingWords(
        meaning: Wording(en: "the final report was late", sv: "slutredovisningen kom in för sent"),
        action: Wording(en: "note it", sv: "notera det"))
    case .financialReportMissing:
      FindingWords(
        meaning: Wording(en: "no financial report", sv: "ekonomisk redovisning saknas"),
        action: Wording(
          en: "ask for it; the state may reclaim",
          sv: "begär in den; staten kan återkräva medlen"))
    case .financialReportLate:
      FindingWords(
        meaning: Wording(
          en: "the financial report was late",
          sv: "den ekonomiska redovisningen kom in för sent"),
        action: Wording(
          en: "the state may reclaim: decide",
          sv: "staten kan återkräva medlen: besluta"))
    case .financialReportTwice:
      FindingWords(
        meaning: Wording(
          en: "more than one financial report",
          sv: "mer än en ekonomisk redovisning"),
        action: Wording(
          en: "ask which one holds; the first is judged",
          sv: "fråga vilken som gäller; den första bedöms"))
    case .receivedWrong:
      FindingWords(
        meaning: Wording(
          en: "the report states another amount than was paid",
          sv: "redovisningen anger ett annat belopp än det utbetalda"),
        action: Wording(en: "settle it with the recipient", sv: "red ut det med mottagaren"))
    case .unspentWrong:
      FindingWords(
        meaning: Wording(
          en: "unspent is not received less costs",
          sv: "ej förbrukade medel är inte erhållet minus kostnader"),
        action: Wording(en: "ask for a corrected report", sv: "begär in en rättad redovisning"))
    case .costsNotItemised:
      FindingWords(
        meaning: Wording(
          en: "the costs do not add up to their sum",
          sv: "kostnadsposterna stämmer inte med summan"),
        action: Wording(en: "ask for a corrected report", sv: "begär in en rättad redovisning"))
    case .notCertified:
      FindingWords(
        meaning: Wording(
          en: "the chief financial officer has not certified",
          sv: "ekonomichefen har inte intygat redovisningen"),
        action: Wording(en: "ask for the certificate", sv: "begär in intyget"))
    case .certifiedIncorrect:
      FindingWords(
        meaning: Wording(
          en: "the chief financial officer calls the report incorrect",
          sv: "ekonomichefen bedömer att redovisningen inte är korrekt"),
        action: Wording(en: "read the deviations and decide", sv: "läs avvikelserna och besluta"))
    case .repaymentMissing:
      FindingWords(
        meaning: Wording(
          en: "unspent money is not repaid",
          sv: "ej förbrukade medel är inte återbetalda"),
        action: Wording(en: "demand repayment", sv: "kräv återbetalning"))
    case .repaymentShort:
      FindingWords(
        meaning: Wording(
          en: "less is repaid than is unspent",
          sv: "mindre är återbetalt än vad som inte har förbrukats"),
        action: Wording(en: "demand the difference", sv: "kräv in skillnaden"))
    case .repaymentLate:
      FindingWords(
        meaning: Wording(
          en: "unspent money was repaid late",
          sv: "ej förbrukade medel återbetalades för sent"),
        action: Wording(en: "note it", sv: "notera det"))
    case .repaymentAbove:
      FindingWords(
        meaning: Wording(
          en: "more is repaid than is unspent",
          sv: "mer är återbetalt än vad som inte har förbrukats"),
        action: Wording(
          en: "pay the difference back or ask why",
          sv: "betala tillbaka skillnaden eller fråga varför"))
    case .fundTotal:
      FindingWords(
        meaning: Wording(
          en: "the payments do not sum to the fund",
          sv: "utbetalningarna summerar inte till insatsområdets belopp"),
        action: Wording(
          en: "look for what is missing or too much",
          sv: "leta efter vad som saknas eller är för mycket"))
    case .placementReportLate:
      FindingWords(
        meaning: Wording(en: "the report came too late", sv: "redovisningen kom in för sent"),
        action: Wording(en: "it is not counted", sv: "den räknas inte"))
    case .placementReportIncomplete:
      FindingWords(
        meaning: Wording(en: "the report lacks a figure", sv: "en uppgift saknas i redovisningen"),
        action: Wording(en: "it is not counted", sv: "den räknas inte"))
    case .placementReportTwice:
      FindingWords(
        meaning: Wording(en: "a second report", sv: "en andra redovisning"),
        action: Wording(
          en: "the first is counted; ask which one holds",
          sv: "den första räknas; fråga vilken som gäller"))
    }
  }
}
