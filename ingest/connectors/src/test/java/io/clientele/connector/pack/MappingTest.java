package io.clientele.connector.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.connector.spec.StreamSpec;
import io.clientele.connector.yaml.YamlFile;
import io.clientele.lakehouse.problem.Problem;
import io.clientele.lakehouse.problem.Problems;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MappingTest {
  @Test
  void everythingWrongIsToldAtOnce() {
    Problems problems = new Problems();
    read(
        """
        streams:
          orders:
            key: order
            unique: maybe
            delivery: { window: quantity }
            columns:
              order_id: { column: Order, layout: dd.MM.yyyy }
              Quantity: Qty
              quantity: { column: Qty, type: number }
              day: { column: Day, type: date, layout: dd.MM.jjjj }
              device: { column: Device, aliases: { mobile: [Phone], tablet: [phone] } }
            entities:
              sales_orders: { columns: { order_id: order_id } }
              sales_order:
                where: order_i is not null
                columns:
                  order_id: orderid
                  kind: { value: sale, from: x }
                  order_date: { value: 31.12.2025 }
                  revenu: quantity
              payment: { columns: { payment_id: "order_id; drop table x" } }
        """,
        problems);

    assertThat(text(problems))
        .isEqualTo(
            """
            m.yaml line 7, streams.orders.columns.order_id.layout: stands at a column that is no date. Add type: date.
            m.yaml line 8, streams.orders.columns.Quantity: Field name 'Quantity' is not snake_case; write it like closed_at.
            m.yaml line 9, streams.orders.columns.quantity.type: 'number' is none of boolean, date, decimal, instant, integer, money, percent, text. The closest is integer.
            m.yaml line 10, streams.orders.columns.day.layout: Layout 'dd.MM.jjjj' has the letter 'j'; use y M d H h m s S a X, and quotes around other letters.
            m.yaml line 11, streams.orders.columns.device.aliases: 'phone' means both mobile and tablet. Keep it under one of them.
            m.yaml line 3, streams.orders.key: names order, which no column declares. The closest is order_id.
            m.yaml line 5, streams.orders.delivery.window: quantity is no date. Declare it with type: date.
            m.yaml line 4, streams.orders.unique: 'maybe' is none of false, true. The closest is false.
            m.yaml line 13, streams.orders.entities.sales_orders: is no silver table. The closest is sales_order.
            m.yaml line 17, streams.orders.entities.sales_order.columns.order_id: uses orderid, which no column declares. The closest is order_id; a fixed text is { value: TEXT }.
            m.yaml line 18, streams.orders.entities.sales_order.columns.kind.from: is not a key that is known here. The closest is value.
            m.yaml line 19, streams.orders.entities.sales_order.columns.order_date.value: '31.12.2025' is no date. Write one.
            m.yaml line 20, streams.orders.entities.sales_order.columns.revenu: is no column of sales_order that a source can give. The closest is revenue.
            m.yaml line 15, streams.orders.entities.sales_order.where: uses order_i, which no column declares. The closest is order_id; a fixed text is { value: TEXT }.
            m.yaml line 21, streams.orders.entities.payment.columns.payment_id: 'order_id; drop table x' is more than an expression. Use columns and functions only.\
            """);
  }

  @Test
  void entityBecomesAQueryOverTypedFields() {
    Problems problems = new Problems();
    List<StreamSpec> streams =
        read(
            """
            timezone: Europe/Riga
            columns:
              order_id: { column: Order, strip_suffix: ".0" }
              paid: { column: Paid, type: money, decimal: ",", grouping: [".", " "] }
              day: { column: Day, type: date, layout: dd.MM.yyyy }
              state: State
            entities:
              payment:
                where: paid is not null
                columns:
                  payment_id: order_id
                  paid_date: day
                  amount: paid
                  method: { from: state, choose: { K: card, B: cash }, otherwise: other }
            """,
            problems);

    assertThat(text(problems)).isEmpty();
    assertThat(streams.get(0).staging().get("payment"))
        .isEqualTo(
            """
            with told as (
              select
                nullif(trim(case when right(trim(order_id), 2) = '.0' then left(trim(order_id), length(trim(order_id)) - 2) else trim(order_id) end), '') as order_id,
                nullif(trim(paid), '') as paid,
                nullif(trim(day), '') as day,
                nullif(trim(state), '') as state,
                _source,
                _stream,
                _delivery_id,
                _delivery_number,
                _row_number,
                _changed_at
              from delivered
            ),
            typed as (
              select
                order_id as order_id,
                cast(translate(paid, ',. \u00A0\u202F\u2009', '.') as decimal(18,6)) as paid,
                date_of(day, 'dd.MM.yyyy', date '0001-01-01', date '9999-12-31') as day,
                state as state,
                _source,
                _stream,
                _delivery_id,
                _delivery_number,
                _row_number,
                _changed_at
              from told
            )
            select
              order_id as payment_id,
              day as paid_date,
              paid as amount,
              case normalised(cast(state as string)) when 'k' then 'card' when 'b' then 'cash' else 'other' end as method
            from typed
            where paid is not null\
            """);
  }

  @Test
  void declarationThatReadsTheSameHasTheSameFingerprint() {
    String text =
        "columns: { a: A, b: { column: B, type: date } }\n"
            + "entities: { payment: { columns: { payment_id: a } } }\n";
    String first = read(text, new Problems()).get(0).fingerprint();

    assertThat(read(text, new Problems()).get(0).fingerprint()).isEqualTo(first);
    assertThat(
            read(text.replace("payment_id: a", "payment_id: b"), new Problems())
                .get(0)
                .fingerprint())
        .isEqualTo(first);
    assertThat(read(text.replace("column: B,", "column: C,"), new Problems()).get(0).fingerprint())
        .isNotEqualTo(first);
  }

  private static List<StreamSpec> read(String text, Problems problems) {
    return Mapping.read(
        YamlFile.parse("m.yaml", text, Map.of(), null, problems), ZoneOffset.UTC, List.of("*.csv"));
  }

  private static String text(Problems problems) {
    return problems.list().stream().map(Problem::toString).collect(Collectors.joining("\n"));
  }
}
