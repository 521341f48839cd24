import Incidents
import Testing

@testable import Resolution

@Suite struct IncidentOrderTests {
    private func incident(_ date: DateRange, _ place: String?, start: Int = 0) -> Incident {
        var location = Location.unknown
        location.place = place
        return Incident(
            id: "", title: "", kind: .raid, date: date, location: location, actors: [], claims: [],
            sources: [
                Source(
                    document: "a.txt", title: nil, published: nil, quote: "", start: start, end: start,
                    isSecondary: false)
            ], tolls: [:])
    }

    private func isOrdered(_ incidents: [Incident]) -> Bool {
        let orders = incidents.map(IncidentOrder.init)
        return zip(orders, orders.dropFirst()).allSatisfy { $0 < $1 }
    }

    @Test func daysComeFirstAndTheUnknownLast() throws {
        #expect(
            isOrdered([
                incident(try interval(2019, 12, 31), "Zinder"), incident(try interval(2021, 3, 3), "Gao"),
                incident(.unknown, "Abala"),
            ]))
    }

    @Test func thenPlacesThenOffsets() throws {
        let day = try interval(2021, 3, 3)
        #expect(
            isOrdered([
                incident(day, "Gao", start: 255), incident(day, "Gao", start: 256), incident(day, "Gaoua"),
                incident(day, nil),
            ]))
    }

    @Test func theDayStandsInTheFirstBytes() throws {
        let a = IncidentOrder(incident(try interval(2021, 3, 3), "Gao")).key.prefix(IncidentOrder.dayCount)
        let b = IncidentOrder(incident(try interval(2021, 3, 3), "Abala")).key.prefix(IncidentOrder.dayCount)
        #expect(a == b)
    }
}
