-- report.json of a verification report: the plan, who took part, what the server found in each photo, and the evidence chain as it was hashed.
select cast(json_build_object(
  'format', 'luoshi-evidence-1',
  'exportedAt', cast(:exportedAt as text), 'exportedBy', cast(:exportedBy as text),
  'plan', (select json_build_object('id', p.id, 'matter', concat_ws(' ', m.number, m.title), 'mode', p.mode, 'target', u.name, 'place', p.place_name,
      'latitude', p.latitude, 'longitude', p.longitude, 'startsOn', p.starts_on, 'endsOn', p.ends_on)
    from inspection_plan p join matter m on m.id = p.matter_id join unit u on u.id = p.target_unit_id where p.id = :plan),
  'people', (select coalesce(json_object_agg(o.id, concat_ws(' ', u.name, o.title, o.name)), '{}') from officer o join unit u on u.id = o.unit_id
    where o.id in (select cast(cast(c.content as json) -> 'data' ->> 'by' as uuid) from evidence_chain c where c.plan_id = :plan)),
  'units', (select coalesce(json_object_agg(u.id, u.name), '{}') from unit u where u.id in (select cast(cast(c.content as json) -> 'data' ->> 'unit' as uuid) from evidence_chain c where c.plan_id = :plan)),
  'photos', (select coalesce(json_object_agg(e.id, json_build_object('state', e.state, 'mismatches', e.mismatches, 'exifTakenAt', e.exif_taken_at,
      'exifLatitude', e.exif_latitude, 'exifLongitude', e.exif_longitude, 'exifCamera', e.exif_camera)), '{}')
    from evidence e where e.plan_id = :plan),
  'chain', (select coalesce(json_agg(json_build_object('content', c.content, 'hash', c.hash) order by c.seq), '[]') from evidence_chain c where c.plan_id = :plan)
) as text)
