-- Demo data: a prefecture with its office, departments, counties, people of every role (made up) and 60 matters drawn from published
-- descriptions of supervision work. All dates are relative to the day of loading. Loaded once, as the owner of the schema.
begin;
set local timezone = 'Asia/Shanghai';
select enter_system();

insert into jurisdiction values ('00000000-0000-7000-80a1-000000000001', '140500', '晋城市', null);
insert into jurisdiction values ('00000000-0000-7000-80a1-000000000002', '140502', '城区', '00000000-0000-7000-80a1-000000000001');
insert into jurisdiction values ('00000000-0000-7000-80a1-000000000003', '140525', '泽州县', '00000000-0000-7000-80a1-000000000001');
insert into jurisdiction values ('00000000-0000-7000-80a1-000000000004', '140581', '高平市', '00000000-0000-7000-80a1-000000000001');
insert into jurisdiction values ('00000000-0000-7000-80a1-000000000005', '140522', '阳城县', '00000000-0000-7000-80a1-000000000001');
insert into jurisdiction values ('00000000-0000-7000-80a1-000000000006', '140524', '陵川县', '00000000-0000-7000-80a1-000000000001');
insert into jurisdiction values ('00000000-0000-7000-80a1-000000000007', '140521', '沁水县', '00000000-0000-7000-80a1-000000000001');

insert into unit (id, jurisdiction_id, name, short_name, kind) values
  ('00000000-0000-7000-80a2-000000000001', '00000000-0000-7000-80a1-000000000001', '市委市政府督查办公室', '督查办', 'SUPERVISION_OFFICE'),
  ('00000000-0000-7000-80a2-000000000002', '00000000-0000-7000-80a1-000000000001', '市住房和城乡建设局', '住建局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000003', '00000000-0000-7000-80a1-000000000001', '市财政局', '财政局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000004', '00000000-0000-7000-80a1-000000000001', '市规划和自然资源局', '自然资源局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000005', '00000000-0000-7000-80a1-000000000001', '市教育局', '教育局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000006', '00000000-0000-7000-80a1-000000000001', '市发展和改革委员会', '发改委', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000007', '00000000-0000-7000-80a1-000000000001', '市交通运输局', '交通局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000008', '00000000-0000-7000-80a1-000000000001', '市水务局', '水务局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000009', '00000000-0000-7000-80a1-000000000001', '市生态环境局', '生态环境局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000010', '00000000-0000-7000-80a1-000000000001', '市民政局', '民政局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000011', '00000000-0000-7000-80a1-000000000001', '市卫生健康委员会', '卫健委', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000012', '00000000-0000-7000-80a1-000000000001', '市市场监督管理局', '市场监管局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000013', '00000000-0000-7000-80a1-000000000001', '市人力资源和社会保障局', '人社局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000014', '00000000-0000-7000-80a1-000000000001', '市城市管理局', '城管局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000015', '00000000-0000-7000-80a1-000000000001', '市农业农村局', '农业农村局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000016', '00000000-0000-7000-80a1-000000000001', '市退役军人事务局', '退役军人局', 'DEPARTMENT'),
  ('00000000-0000-7000-80a2-000000000017', '00000000-0000-7000-80a1-000000000001', '城区人民政府', '城区', 'COUNTY_GOVERNMENT'),
  ('00000000-0000-7000-80a2-000000000018', '00000000-0000-7000-80a1-000000000001', '泽州县人民政府', '泽州县', 'COUNTY_GOVERNMENT'),
  ('00000000-0000-7000-80a2-000000000019', '00000000-0000-7000-80a1-000000000001', '高平市人民政府', '高平市', 'COUNTY_GOVERNMENT'),
  ('00000000-0000-7000-80a2-000000000020', '00000000-0000-7000-80a1-000000000001', '阳城县人民政府', '阳城县', 'COUNTY_GOVERNMENT'),
  ('00000000-0000-7000-80a2-000000000021', '00000000-0000-7000-80a1-000000000001', '陵川县人民政府', '陵川县', 'COUNTY_GOVERNMENT'),
  ('00000000-0000-7000-80a2-000000000022', '00000000-0000-7000-80a1-000000000001', '沁水县人民政府', '沁水县', 'COUNTY_GOVERNMENT');

insert into officer (id, subject, name, title, unit_id, jurisdiction_id, roles) values
  ('00000000-0000-7000-80a3-000000000001', '00000000-0000-4000-8000-000000000001', '陈登记', '督查室科员', '00000000-0000-7000-80a2-000000000001', '00000000-0000-7000-80a1-000000000001', '{CLERK}'),
  ('00000000-0000-7000-80a3-000000000002', '00000000-0000-4000-8000-000000000002', '周审定', '督查室主任', '00000000-0000-7000-80a2-000000000001', '00000000-0000-7000-80a1-000000000001', '{DIRECTOR}'),
  ('00000000-0000-7000-80a3-000000000003', '00000000-0000-4000-8000-000000000003', '郑分管', '分管领导', '00000000-0000-7000-80a2-000000000001', '00000000-0000-7000-80a1-000000000001', '{LEADER}'),
  ('00000000-0000-7000-80a3-000000000004', '00000000-0000-4000-8000-000000000004', '王主持', '主要领导', '00000000-0000-7000-80a2-000000000001', '00000000-0000-7000-80a1-000000000001', '{CHIEF}'),
  ('00000000-0000-7000-80a3-000000000005', '00000000-0000-4000-8000-000000000005', '李实地', '督查员', '00000000-0000-7000-80a2-000000000001', '00000000-0000-7000-80a1-000000000001', '{INSPECTOR}'),
  ('00000000-0000-7000-80a3-000000000006', '00000000-0000-4000-8000-000000000006', '孙核查', '督查员', '00000000-0000-7000-80a2-000000000001', '00000000-0000-7000-80a1-000000000001', '{INSPECTOR}'),
  ('00000000-0000-7000-80a3-000000000007', '00000000-0000-4000-8000-000000000007', '赵带队', '督查组组长', '00000000-0000-7000-80a2-000000000001', '00000000-0000-7000-80a1-000000000001', '{INSPECTOR,GROUP_LEADER}'),
  ('00000000-0000-7000-80a3-000000000008', '00000000-0000-4000-8000-000000000008', '吴联络', '联络员', '00000000-0000-7000-80a2-000000000002', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000009', '00000000-0000-4000-8000-000000000009', '钱负责', '主要负责人', '00000000-0000-7000-80a2-000000000002', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000010', '00000000-0000-4000-8000-000000000010', '冯核对', '审计员', '00000000-0000-7000-80a2-000000000001', '00000000-0000-7000-80a1-000000000001', '{AUDITOR}'),
  ('00000000-0000-7000-80a3-000000000011', '00000000-0000-4000-8000-000000000011', '褚维护', '系统管理员', '00000000-0000-7000-80a2-000000000001', '00000000-0000-7000-80a1-000000000001', '{ADMIN}'),
  ('00000000-0000-7000-80a3-000000000020', null, '财政局联络员', '联络员', '00000000-0000-7000-80a2-000000000003', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000021', null, '财政局负责人', '主要负责人', '00000000-0000-7000-80a2-000000000003', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000022', null, '自然资源局联络员', '联络员', '00000000-0000-7000-80a2-000000000004', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000023', null, '自然资源局负责人', '主要负责人', '00000000-0000-7000-80a2-000000000004', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000024', null, '教育局联络员', '联络员', '00000000-0000-7000-80a2-000000000005', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000025', null, '教育局负责人', '主要负责人', '00000000-0000-7000-80a2-000000000005', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000026', null, '发改委联络员', '联络员', '00000000-0000-7000-80a2-000000000006', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000027', null, '发改委负责人', '主要负责人', '00000000-0000-7000-80a2-000000000006', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000028', null, '交通局联络员', '联络员', '00000000-0000-7000-80a2-000000000007', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000029', null, '交通局负责人', '主要负责人', '00000000-0000-7000-80a2-000000000007', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000030', null, '水务局联络员', '联络员', '00000000-0000-7000-80a2-000000000008', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000031', null, '水务局负责人', '主要负责人', '00000000-0000-7000-80a2-000000000008', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000032', null, '生态环境局联络员', '联络员', '00000000-0000-7000-80a2-000000000009', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000033', null, '生态环境局负责人', '主要负责人', '00000000-0000-7000-80a2-000000000009', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000034', null, '民政局联络员', '联络员', '00000000-0000-7000-80a2-000000000010', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000035', null, '民政局负责人', '主要负责人', '00000000-0000-7000-80a2-000000000010', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000036', null, '卫健委联络员', '联络员', '00000000-0000-7000-80a2-000000000011', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000037', null, '卫健委负责人', '主要负责人', '00000000-0000-7000-80a2-000000000011', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000038', null, '市场监管局联络员', '联络员', '00000000-0000-7000-80a2-000000000012', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000039', null, '市场监管局负责人', '主要负责人', '00000000-0000-7000-80a2-000000000012', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000040', null, '人社局联络员', '联络员', '00000000-0000-7000-80a2-000000000013', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000041', null, '人社局负责人', '主要负责人', '00000000-0000-7000-80a2-000000000013', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000042', null, '城管局联络员', '联络员', '00000000-0000-7000-80a2-000000000014', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000043', null, '城管局负责人', '主要负责人', '00000000-0000-7000-80a2-000000000014', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000044', null, '农业农村局联络员', '联络员', '00000000-0000-7000-80a2-000000000015', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000045', null, '农业农村局负责人', '主要负责人', '00000000-0000-7000-80a2-000000000015', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000046', null, '退役军人局联络员', '联络员', '00000000-0000-7000-80a2-000000000016', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000047', null, '退役军人局负责人', '主要负责人', '00000000-0000-7000-80a2-000000000016', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000048', null, '城区联络员', '联络员', '00000000-0000-7000-80a2-000000000017', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000049', null, '城区负责人', '主要负责人', '00000000-0000-7000-80a2-000000000017', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000050', null, '泽州县联络员', '联络员', '00000000-0000-7000-80a2-000000000018', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000051', null, '泽州县负责人', '主要负责人', '00000000-0000-7000-80a2-000000000018', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000052', null, '高平市联络员', '联络员', '00000000-0000-7000-80a2-000000000019', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000053', null, '高平市负责人', '主要负责人', '00000000-0000-7000-80a2-000000000019', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000054', null, '阳城县联络员', '联络员', '00000000-0000-7000-80a2-000000000020', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000055', null, '阳城县负责人', '主要负责人', '00000000-0000-7000-80a2-000000000020', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000056', null, '陵川县联络员', '联络员', '00000000-0000-7000-80a2-000000000021', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000057', null, '陵川县负责人', '主要负责人', '00000000-0000-7000-80a2-000000000021', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}'),
  ('00000000-0000-7000-80a3-000000000058', null, '沁水县联络员', '联络员', '00000000-0000-7000-80a2-000000000022', '00000000-0000-7000-80a1-000000000001', '{LIAISON}'),
  ('00000000-0000-7000-80a3-000000000059', null, '沁水县负责人', '主要负责人', '00000000-0000-7000-80a2-000000000022', '00000000-0000-7000-80a1-000000000001', '{UNIT_HEAD}');
update unit u set head_id = (select o.id from officer o where o.unit_id = u.id and 'UNIT_HEAD' = any(o.roles));
update unit set office_name = case kind when 'COUNTY_GOVERNMENT' then '政府办公室督查科' else '办公室' end,
  office_phone = '0356-20' || right(id::text, 5), deputy_director = case kind when 'COUNTY_GOVERNMENT' then '政府办分管副主任' else '分管副局长' end
where kind <> 'SUPERVISION_OFFICE';
insert into unit_liaison select o.unit_id, o.id, 0 from officer o where 'LIAISON' = any (o.roles);

insert into liaison_point (id, jurisdiction_id, kind, name, latitude, longitude, contact) values
  ('00000000-0000-7000-80a4-000000000001', '00000000-0000-7000-80a1-000000000001', 'ENTERPRISE', '晋钢集团督查联系点', 35.589, 112.865, '联系点负责人'),
  ('00000000-0000-7000-80a4-000000000002', '00000000-0000-7000-80a1-000000000001', 'TOWNSHIP', '巴公镇督查联系点', 35.624, 112.873, '联系点负责人'),
  ('00000000-0000-7000-80a4-000000000003', '00000000-0000-7000-80a1-000000000001', 'TOWNSHIP', '北石店镇督查联系点', 35.544, 112.861, '联系点负责人'),
  ('00000000-0000-7000-80a4-000000000004', '00000000-0000-7000-80a1-000000000001', 'VILLAGE', '皇城村督查联系点', 35.523, 112.542, '联系点负责人'),
  ('00000000-0000-7000-80a4-000000000005', '00000000-0000-7000-80a1-000000000001', 'VILLAGE', '锡崖沟村督查联系点', 35.702, 113.46, '联系点负责人'),
  ('00000000-0000-7000-80a4-000000000006', '00000000-0000-7000-80a1-000000000001', 'ENTERPRISE', '兰花科创督查联系点', 35.501, 112.848, '联系点负责人');

create temporary table demo_matter (
  n int, title text, source text, lead text, supports text[], place text, latitude float8, longitude float8, state text, due_offset int,
  progress int, listed boolean, urgency text, objective text, content text) on commit drop;
insert into demo_matter values
  (1, '市医院易址扩建项目拆迁进展缓慢', 'CITY_GOVERNMENT_INSTRUCTION', '00000000-0000-7000-80a2-000000000002', '{00000000-0000-7000-80a2-000000000003,00000000-0000-7000-80a2-000000000017}', '市医院新址（城区凤台东街）', 35.4935, 112.8768, 'WORK', -12, 45, true, 'CRITICAL', '确保拆迁任务一周内完成，主体工程按期开工', '对剩余12户拆迁户逐户制定方案，挂牌跟踪督办'),
  (2, '市民广场项目建设资金落实', 'CITY_GOVERNMENT_INSTRUCTION', '00000000-0000-7000-80a2-000000000003', '{00000000-0000-7000-80a2-000000000002}', '市民广场', 35.4907, 112.8512, 'WORK', -6, 60, false, 'URGENT', '建设资金按序时进度拨付到位', '协调落实建设资金，保证重点工程顺利推进'),
  (3, '东南新区学校建设土石方清运', 'SPECIAL_MEETING', '00000000-0000-7000-80a2-000000000005', '{00000000-0000-7000-80a2-000000000002,00000000-0000-7000-80a2-000000000014}', '东南新区学校', 35.4712, 112.8893, 'WORK', -4, 70, false, 'URGENT', '完成土石方清运并移交施工单位', '协调解决土石方清运线路、弃土场和作业时间'),
  (4, '古书院社区水电费、物业费不合理问题核查', 'NETIZEN_MESSAGE', '00000000-0000-7000-80a2-000000000012', '{00000000-0000-7000-80a2-000000000002}', '古书院社区', 35.5041, 112.8389, 'WORK', -2, 30, false, 'NORMAL', '核清收费依据，退还多收费用', '对网民留言反映的收费标准逐项核查，先核查后回复'),
  (5, '转业干部安置遗留问题办理', 'NETIZEN_MESSAGE', '00000000-0000-7000-80a2-000000000016', '{00000000-0000-7000-80a2-000000000013}', null, null, null, 'WORK', -8, 20, false, 'NORMAL', '按政策完成安置并答复本人', '逐人核对安置条件，明确接收单位'),
  (6, '城中村改造征拆工作滞后片区攻坚', 'EXECUTIVE_MEETING', '00000000-0000-7000-80a2-000000000017', '{00000000-0000-7000-80a2-000000000002,00000000-0000-7000-80a2-000000000004}', '城区北片城中村', 35.5156, 112.8447, 'WORK', -1, 52, true, 'URGENT', '完成年度征拆任务', '明确征拆节点，按周调度'),
  (7, '南水西街道路畅通工程管线迁改', 'MAYOR_OFFICE_MEETING', '00000000-0000-7000-80a2-000000000007', '{00000000-0000-7000-80a2-000000000014,00000000-0000-7000-80a2-000000000008}', '南水西街', 35.4868, 112.8371, 'WORK', -15, 38, false, 'NORMAL', '完成管线迁改，恢复双向通行', '组织管线权属单位限期迁改'),
  (8, '农村“厕所革命”整改问题清零', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000015', '{00000000-0000-7000-80a2-000000000018,00000000-0000-7000-80a2-000000000019}', '泽州县', 35.617, 112.899, 'WORK', 1, 85, false, 'NORMAL', '年度改厕问题整改率达到100%', '对排查出的问题厕所建立台账，逐户销号'),
  (9, '创建文明城市背街小巷整治', 'CITY_COMMITTEE_INSTRUCTION', '00000000-0000-7000-80a2-000000000014', '{00000000-0000-7000-80a2-000000000017}', '城区老城片区', 35.4989, 112.846, 'WORK', 2, 75, false, 'URGENT', '完成48条背街小巷整治', '硬化、亮化、绿化同步实施'),
  (10, '争创双拥模范城“四连冠”任务落实', 'CITY_COMMITTEE_INSTRUCTION', '00000000-0000-7000-80a2-000000000010', '{00000000-0000-7000-80a2-000000000016}', null, null, null, 'WORK', 3, 66, false, 'NORMAL', '各项创建指标达标', '对照创建标准补齐短板'),
  (11, '政务服务承诺事项兑现情况督办', 'CITY_GOVERNMENT_INSTRUCTION', '00000000-0000-7000-80a2-000000000012', '{}', '市政务服务中心', 35.4951, 112.8605, 'WORK', 0, 80, false, 'NORMAL', '承诺事项按时办结率达到100%', '对超时事项倒查原因'),
  (12, '基层医疗卫生机构设备配备', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000011', '{00000000-0000-7000-80a2-000000000003}', '陵川县人民医院', 35.777, 113.281, 'WORK', 2, 58, false, 'NORMAL', '完成乡镇卫生院设备配备', '按清单采购、安装、验收'),
  (13, '人民路雨污分流改造收尾', 'MAYOR_OFFICE_MEETING', '00000000-0000-7000-80a2-000000000002', '{00000000-0000-7000-80a2-000000000008}', '人民路', 35.5012, 112.8533, 'WORK', 1, 90, false, 'NORMAL', '年底前完成收尾并通过验收', '恢复路面，完成检测'),
  (14, '冬季清洁取暖气源保障', 'EXECUTIVE_MEETING', '00000000-0000-7000-80a2-000000000006', '{00000000-0000-7000-80a2-000000000002}', null, null, null, 'WORK', 3, 70, false, 'URGENT', '供暖季气源合同全部落实', '签订保供合同，落实应急储备'),
  (15, '省政府专项督查反馈问题整改', 'PROVINCIAL_INSTRUCTION', '00000000-0000-7000-80a2-000000000006', '{00000000-0000-7000-80a2-000000000003,00000000-0000-7000-80a2-000000000013}', null, null, null, 'WORK', 14, 35, false, 'URGENT', '反馈问题按期整改到位', '逐条明确责任单位、措施和时限'),
  (16, '精准帮扶产业项目落地', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000015', '{00000000-0000-7000-80a2-000000000020}', '阳城县', 35.486, 112.415, 'WORK', 18, 40, false, 'NORMAL', '10个产业项目建成投产', '月调度、季通报'),
  (17, '市级重点项目开工率提升', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000006', '{00000000-0000-7000-80a2-000000000004}', null, null, null, 'WORK', 20, 55, false, 'NORMAL', '重点项目开工率达到95%', '协调解决用地、环评等前期手续'),
  (18, '经济运行调度会议议定事项落实', 'EXECUTIVE_MEETING', '00000000-0000-7000-80a2-000000000006', '{}', null, null, null, 'WORK', 9, 62, false, 'NORMAL', '议定事项逐项落实', '分解任务，按月反馈'),
  (19, '丹河湿地生态修复二期', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000009', '{00000000-0000-7000-80a2-000000000008}', '丹河湿地', 35.531, 112.927, 'WORK', 22, 33, false, 'NORMAL', '完成二期修复工程', '水质监测断面稳定达标'),
  (20, '农村饮水安全巩固提升', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000008', '{00000000-0000-7000-80a2-000000000022}', '沁水县', 35.69, 112.187, 'WORK', 16, 48, false, 'NORMAL', '解决季节性缺水问题', '新建改建供水点'),
  (21, '中小学午餐和课后服务提质', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000005', '{00000000-0000-7000-80a2-000000000017}', '城区实验小学', 35.4982, 112.8571, 'WORK', 12, 65, false, 'NORMAL', '城区学校课后服务全覆盖', '明确收费和监管办法'),
  (22, '职业技能培训任务完成', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000013', '{}', null, null, null, 'WORK', 10, 72, false, 'NORMAL', '完成年度培训2万人次', '开展订单式培训'),
  (23, '社区养老服务站建设', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000010', '{00000000-0000-7000-80a2-000000000017}', '凤鸣社区', 35.5067, 112.8652, 'WORK', 25, 25, false, 'NORMAL', '新建20个社区养老服务站', '选址、改造、运营同步推进'),
  (24, '高平市炎帝大道改造', 'SPECIAL_MEETING', '00000000-0000-7000-80a2-000000000019', '{00000000-0000-7000-80a2-000000000007}', '高平市炎帝大道', 35.798, 112.924, 'WORK', 17, 50, false, 'NORMAL', '完成路面改造', '分段施工保通行'),
  (25, '营商环境评价指标提升', 'EXECUTIVE_MEETING', '00000000-0000-7000-80a2-000000000012', '{00000000-0000-7000-80a2-000000000006}', null, null, null, 'WORK', 19, 42, false, 'NORMAL', '开办企业时间压缩到1个工作日', '推行一网通办'),
  (26, '建筑工地扬尘治理', 'CITY_GOVERNMENT_INSTRUCTION', '00000000-0000-7000-80a2-000000000009', '{00000000-0000-7000-80a2-000000000002}', '东南新区', 35.469, 112.884, 'WORK', 8, 57, false, 'NORMAL', '工地扬尘“六个百分之百”', '随机抽查并通报'),
  (27, '老旧小区改造年度任务', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000002', '{00000000-0000-7000-80a2-000000000017}', '星光小区', 35.5098, 112.8498, 'WORK', 11, 68, false, 'NORMAL', '完成62个小区改造', '管网、加装电梯、停车位'),
  (28, '公共停车场建设', 'MAYOR_OFFICE_MEETING', '00000000-0000-7000-80a2-000000000014', '{00000000-0000-7000-80a2-000000000004}', '中原街停车场', 35.4999, 112.8617, 'WORK', 21, 30, false, 'NORMAL', '新增泊位3000个', '利用边角地建设'),
  (29, '12345热线高频诉求办理', 'CITY_GOVERNMENT_INSTRUCTION', '00000000-0000-7000-80a2-000000000017', '{00000000-0000-7000-80a2-000000000014}', null, null, null, 'WORK', 7, 77, false, 'NORMAL', '高频诉求办结率达到98%', '按月分析、专题督办'),
  (30, '省长信箱民生信件办理', 'GOVERNOR_MAILBOX', '00000000-0000-7000-80a2-000000000013', '{}', null, null, null, 'WORK', 6, 50, false, 'NORMAL', '答复率、满意率、及时上报率达到100%', '按市领导批示意见办理并回访'),
  (31, '沁河堤防加固', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000008', '{00000000-0000-7000-80a2-000000000020}', '沁河阳城段', 35.451, 112.448, 'WORK', 24, 28, false, 'NORMAL', '汛期前完成加固', '落实资金和施工力量'),
  (32, '煤层气产业园基础设施', 'SPECIAL_MEETING', '00000000-0000-7000-80a2-000000000022', '{00000000-0000-7000-80a2-000000000006}', '沁水县煤层气产业园', 35.724, 112.305, 'WORK', 15, 46, false, 'NORMAL', '完成道路和供电配套', '统筹土地和资金'),
  (33, '国家卫生城市复审准备', 'CITY_COMMITTEE_INSTRUCTION', '00000000-0000-7000-80a2-000000000011', '{00000000-0000-7000-80a2-000000000014,00000000-0000-7000-80a2-000000000017}', null, null, null, 'WORK', 13, 59, false, 'NORMAL', '复审指标达标', '对标自查整改'),
  (34, '“四好农村路”建设', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000007', '{00000000-0000-7000-80a2-000000000021}', '陵川县', 35.74, 113.19, 'WORK', 23, 44, false, 'NORMAL', '新改建农村公路180公里', '质量抽检合格率100%'),
  (35, '人大代表建议：增设学校周边限速设施', 'NPC_SUGGESTION', '00000000-0000-7000-80a2-000000000007', '{00000000-0000-7000-80a2-000000000005}', '市实验中学', 35.4961, 112.8723, 'WORK', 26, 36, false, 'NORMAL', '三个月内答复代表', '现场踏勘并明确方案'),
  (36, '政协提案：推进社区医养结合', 'CPPCC_PROPOSAL', '00000000-0000-7000-80a2-000000000011', '{00000000-0000-7000-80a2-000000000010}', null, null, null, 'WORK', 27, 34, false, 'NORMAL', '按期答复委员', '形成试点方案'),
  (37, '政府工作报告：明年一季度重大项目储备', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000006', '{00000000-0000-7000-80a2-000000000003}', null, null, null, 'WORK', 40, 10, false, 'NORMAL', '储备项目不少于200个', '完善前期手续'),
  (38, '太焦高铁站前广场配套', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000007', '{00000000-0000-7000-80a2-000000000017}', '高铁东站', 35.508, 112.919, 'WORK', 45, 15, false, 'NORMAL', '配套工程同步投用', '交通组织与停车配套'),
  (39, '智慧水务平台建设', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000008', '{}', null, null, null, 'WORK', 38, 20, false, 'NORMAL', '平台上线运行', '数据接入与培训'),
  (40, '农民工工资支付专项检查', 'CITY_GOVERNMENT_INSTRUCTION', '00000000-0000-7000-80a2-000000000013', '{00000000-0000-7000-80a2-000000000002}', null, null, null, 'REPORTED', 4, 95, false, 'URGENT', '拖欠案件动态清零', '开展联合检查'),
  (41, '校园食品安全专项整治', 'CITY_COMMITTEE_INSTRUCTION', '00000000-0000-7000-80a2-000000000012', '{00000000-0000-7000-80a2-000000000005}', '城区各学校', 35.497, 112.86, 'REPORTED', 6, 100, false, 'NORMAL', '问题整改到位', '检查食堂和供应商'),
  (42, '市政井盖安全隐患治理', 'MAYOR_OFFICE_MEETING', '00000000-0000-7000-80a2-000000000014', '{}', '城区', 35.5, 112.855, 'REPORTED', 5, 100, false, 'NORMAL', '隐患井盖全部更换', '排查登记并更换'),
  (43, '重点行业环保绩效提级', 'EXECUTIVE_MEETING', '00000000-0000-7000-80a2-000000000009', '{}', null, null, null, 'COMPLETED', 3, 100, false, 'NORMAL', '12家企业完成提级', '现场核查'),
  (44, '残疾人补贴发放核查', 'GOVERNOR_MAILBOX', '00000000-0000-7000-80a2-000000000010', '{}', null, null, null, 'COMPLETED', 2, 100, false, 'NORMAL', '应发尽发', '比对数据补发'),
  (45, '旅游公路环线断点打通', 'SPECIAL_MEETING', '00000000-0000-7000-80a2-000000000007', '{00000000-0000-7000-80a2-000000000021}', '陵川县锡崖沟', 35.702, 113.46, 'FED_BACK', 4, 100, false, 'NORMAL', '断点打通', '完成施工和交工验收'),
  (46, '退役军人就业专场招聘', 'CITY_COMMITTEE_INSTRUCTION', '00000000-0000-7000-80a2-000000000016', '{}', null, null, null, 'CLOSED', 5, 100, false, 'NORMAL', '提供岗位2000个', '举办四场招聘会'),
  (47, '城区集中供热补建', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000002', '{00000000-0000-7000-80a2-000000000017}', '城区西片', 35.493, 112.821, 'CLOSED', 7, 100, false, 'NORMAL', '新增供热面积80万平方米', '管网建设和调试'),
  (48, '乡镇污水处理站运行', 'WORK_REPORT', '00000000-0000-7000-80a2-000000000009', '{00000000-0000-7000-80a2-000000000018}', '泽州县巴公镇', 35.624, 112.873, 'CLOSED', 3, 100, false, 'NORMAL', '正常运行率90%以上', '委托第三方运维'),
  (49, '春耕备耕物资保障', 'EXECUTIVE_MEETING', '00000000-0000-7000-80a2-000000000015', '{}', null, null, null, 'CLOSED', 9, 100, false, 'NORMAL', '农资供应充足', '市场监测和调运'),
  (50, '城东客运站搬迁', 'SPECIAL_MEETING', '00000000-0000-7000-80a2-000000000007', '{00000000-0000-7000-80a2-000000000017}', '城东客运站', 35.492, 112.891, 'CLOSED', -5, 100, false, 'NORMAL', '完成搬迁并启用', '过渡期公交接驳'),
  (51, '公租房分配问题整改', 'NETIZEN_MESSAGE', '00000000-0000-7000-80a2-000000000002', '{}', '绿苑公租房小区', 35.483, 112.869, 'CLOSED', -3, 100, false, 'NORMAL', '重新公示分配结果', '复核资格'),
  (52, '网民反映凤台西街夜间施工扰民', 'NETIZEN_MESSAGE', '00000000-0000-7000-80a2-000000000014', '{}', '凤台西街', 35.494, 112.829, 'REGISTERED', 0, 0, false, 'NORMAL', '依法处理并回复', '核查夜间施工许可'),
  (53, '市政府常务会议：推进供水管网更新', 'EXECUTIVE_MEETING', '00000000-0000-7000-80a2-000000000008', '{00000000-0000-7000-80a2-000000000002}', null, null, null, 'REGISTERED', 0, 0, false, 'NORMAL', '更新管网60公里', '明确计划和资金'),
  (54, '省政府领导关于安全生产的批示落实', 'PROVINCIAL_INSTRUCTION', '00000000-0000-7000-80a2-000000000006', '{00000000-0000-7000-80a2-000000000012}', null, null, null, 'REGISTERED', 0, 0, false, 'URGENT', '全面排查重大隐患', '列出清单挂牌整改'),
  (55, '市长办公会议：加快推进公共充电桩建设', 'MAYOR_OFFICE_MEETING', '00000000-0000-7000-80a2-000000000006', '{00000000-0000-7000-80a2-000000000014}', null, null, null, 'PROPOSED', 0, 0, false, 'NORMAL', '新增充电桩1500个', '落实选址和用电'),
  (56, '现场办公会议：解决产业园用水问题', 'ON_SITE_MEETING', '00000000-0000-7000-80a2-000000000008', '{00000000-0000-7000-80a2-000000000018}', '泽州县产业园', 35.576, 112.833, 'PROPOSED', 0, 0, false, 'URGENT', '保障园区日供水2万吨', '制定供水方案'),
  (57, '市领导调研：推进红色文旅融合', 'LEADER_RESEARCH', '00000000-0000-7000-80a2-000000000021', '{}', '陵川县', 35.775, 113.27, 'PROPOSED', 0, 0, false, 'NORMAL', '形成精品线路', '完善配套设施'),
  (58, '媒体曝光：河道非法采砂问题', 'MEDIA', '00000000-0000-7000-80a2-000000000008', '{00000000-0000-7000-80a2-000000000009}', '丹河泽州段', 35.43, 112.99, 'INITIATED', 0, 0, false, 'CRITICAL', '立即制止并依法查处', '现场取证、移交线索'),
  (59, '来信来访：劳务市场搬迁安置', 'LETTERS_AND_VISITS', '00000000-0000-7000-80a2-000000000013', '{00000000-0000-7000-80a2-000000000017}', '城区劳务市场', 35.503, 112.842, 'INITIATED', 0, 0, false, 'NORMAL', '妥善安置经营户', '召开协调会');


-- The working day that many working days from today.
create function pg_temp.due(days int) returns date language sql as $$
  select min(w.day) from working_day_index w, working_day_index t where t.day = current_date and w.is_working and w.ordinal = t.ordinal + days $$;
create function pg_temp.demo_id(kind text, n int) returns uuid language sql as $$
  select ('00000000-0000-7000-80' || kind || '-' || lpad(n::text, 12, '0'))::uuid $$;

insert into matter (id, jurisdiction_id, number, title, source, source_reference, instruction_leader, instruction_text, instructed_on, legal_basis,
  basis_document, system, urgency, objective, content, place_name, latitude, longitude, listed, step, handling_proposal, due_on,
  progress_percent, closed_late, registered_by, registered_at, initiated_at, closed_at, last_activity_at, version, result_summary, recommendation)
select pg_temp.demo_id('b1', n), '00000000-0000-7000-80a1-000000000001',
  case when state not in ('REGISTERED', 'PROPOSED') then '督〔' || extract(year from current_date) || '〕' || (180 + n) || '号' end,
  title, source, case when source like '%INSTRUCTION' then null else '督收字第' || (400 + n) || '号' end,
  case when source = 'PROVINCIAL_INSTRUCTION' then '省政府领导' when source = 'CITY_COMMITTEE_INSTRUCTION' then '市委书记' when source like '%INSTRUCTION' or source = 'GOVERNOR_MAILBOX' then '市长' end,
  case when source like '%INSTRUCTION' or source = 'GOVERNOR_MAILBOX' then '请督查办跟踪督办，' || objective || '，办理情况及时报告。' end,
  case when source like '%INSTRUCTION' or source = 'GOVERNOR_MAILBOX' then issued - 1 end,
  case when source like '%INSTRUCTION' then 'CHIEF_ORDER' when source in ('NETIZEN_MESSAGE', 'LETTERS_AND_VISITS', 'MEDIA', 'GOVERNOR_MAILBOX') then 'APPROVED_PROPOSAL' else 'GOVERNMENT_DECISION' end,
  case when source like '%INSTRUCTION' then '领导批示〔' || extract(year from current_date) || '〕' || n || '号' else '政府会议纪要〔' || extract(year from current_date) || '〕' || n || '号' end,
  case when source like 'CITY_COMMITTEE%' then 'JOINT' else 'GOVERNMENT' end, urgency, objective, content, place, latitude, longitude, listed,
  case state when 'WORK' then 'METHOD_CONFIRMED' when 'REPORTED' then 'METHOD_CONFIRMED' when 'CLOSED' then 'ARCHIVED' else state end,
  case when state <> 'REGISTERED' then jsonb_build_object('text', '建议' || (select short_name from unit where id = lead::uuid) || '主办，限期办结。', 'deadlineClass', 'EXPLICIT_DATE',
    'explicitDueOn', due, 'leadUnitId', lead, 'leadDuty', content, 'responsibleOfficer', (select o.name from officer o where o.unit_id = lead::uuid and 'UNIT_HEAD' = any (o.roles) limit 1),
    'supports', (select coalesce(jsonb_agg(jsonb_build_object('unitId', s, 'duty', '配合做好：' || objective)), '[]') from unnest(supports) s)) end,
  case when state in ('WORK', 'REPORTED', 'COMPLETED', 'FED_BACK', 'CLOSED') then due end,
  progress, state = 'CLOSED' and due_offset < 0, pg_temp.demo_id('a3', 1),
  issued - interval '2 days' + interval '9 hours', case when state not in ('REGISTERED', 'PROPOSED') then issued - interval '1 day' + interval '10 hours' end,
  case when state = 'CLOSED' then now() - (n % 9 + 3) * interval '1 day' end,
  least(now() - interval '1 hour', now() - ((n * 7) % 90) * interval '5 hours'), 1,
  case when state in ('FED_BACK', 'CLOSED') then objective || '，已落实到位。' end, case when state in ('FED_BACK', 'CLOSED') then '建议巩固成果，适时“回头看”。' end
from (select *, case when state = 'CLOSED' then pg_temp.due(due_offset - 12) else pg_temp.due(due_offset) end as due,
             case when state in ('REGISTERED', 'PROPOSED', 'INITIATED') then current_date - 1 else pg_temp.due(least(due_offset, 0) - 15 - n % 6) end as issued
      from demo_matter) m;
-- Some are the instructions of the two leaders who can log in: they find them on their first page.
update matter set instruction_leader = '王主持' where id in (pg_temp.demo_id('b1', 2), pg_temp.demo_id('b1', 11));
update matter set instruction_leader = '郑分管' where id in (pg_temp.demo_id('b1', 26), pg_temp.demo_id('b1', 29));
-- One rests on a proposal: the chief approves it, or the deputy leader under the delegation on record (decision 1).
update matter set legal_basis = 'APPROVED_PROPOSAL', basis_document = '督查建议〔' || extract(year from current_date) || '〕57号' where id = pg_temp.demo_id('b1', 57);
insert into number_series values ('00000000-0000-7000-80a1-000000000001', '督', extract(year from current_date), 180 + (select count(*) from demo_matter));

-- Tasks: the lead unit's, and an earlier inner deadline for each supporting unit (decision 5).
insert into task (id, jurisdiction_id, matter_id, unit_id, role, duty, responsible_officer, deadline_class, rule, working_days, issued_on, due_on, provisional,
  status, acknowledged_by, acknowledged_at, progress_percent, completion_result, signed_off_by, completed_by, completed_at, accepted_at, version)
select gen_random_uuid(), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('b1', m.n), t.unit_id, t.role, t.duty,
  (select o.name from officer o where o.unit_id = t.unit_id and 'UNIT_HEAD' = any (o.roles) limit 1), 'EXPLICIT_DATE', 'JS-15', null,
  (mm.initiated_at at time zone 'Asia/Shanghai')::date + 1,
  case when t.role = 'LEAD' then mm.due_on else (select max(w.day) from working_day_index w, working_day_index d where d.day = mm.due_on and w.is_working and w.ordinal = d.ordinal - 3) end,
  not exists (select from calendar_year y where y.year = extract(year from mm.due_on)),
  case when m.state in ('CLOSED') then 'CLOSED' when m.state in ('COMPLETED', 'FED_BACK') then 'ACCEPTED' when m.state = 'REPORTED' and t.role = 'LEAD' then 'COMPLETION_REPORTED'
       when m.state = 'REPORTED' then 'ACCEPTED' when t.role = 'SUPPORT' and m.due_offset < 4 then 'ACCEPTED' when m.progress < 25 then 'ACKNOWLEDGED' else 'IN_PROGRESS' end,
  (select o.name from officer o where o.unit_id = t.unit_id and 'LIAISON' = any (o.roles) limit 1), mm.initiated_at + interval '26 hours', case when t.role = 'SUPPORT' and m.due_offset < 4 then 100 else m.progress end,
  case when m.state in ('REPORTED', 'COMPLETED', 'FED_BACK', 'CLOSED') or t.role = 'SUPPORT' and m.due_offset < 4 then m.objective || '，已完成。' end,
  case when m.state in ('REPORTED', 'COMPLETED', 'FED_BACK', 'CLOSED') or t.role = 'SUPPORT' and m.due_offset < 4 then (select o.name from officer o where o.unit_id = t.unit_id and 'UNIT_HEAD' = any (o.roles) limit 1) end,
  case when m.state in ('REPORTED', 'COMPLETED', 'FED_BACK', 'CLOSED') or t.role = 'SUPPORT' and m.due_offset < 4 then (select o.id from officer o where o.unit_id = t.unit_id and 'LIAISON' = any (o.roles) limit 1) end,
  case when m.state in ('REPORTED', 'COMPLETED', 'FED_BACK', 'CLOSED') or t.role = 'SUPPORT' and m.due_offset < 4 then mm.last_activity_at end,
  case when m.state in ('COMPLETED', 'FED_BACK', 'CLOSED') or t.role = 'SUPPORT' and (m.due_offset < 4 or m.state = 'REPORTED') then mm.last_activity_at end, 1
from demo_matter m
join matter mm on mm.id = pg_temp.demo_id('b1', m.n)
cross join lateral (
  select m.lead::uuid as unit_id, 'LEAD' as role, m.content as duty
  union all select s::uuid, 'SUPPORT', '配合做好：' || m.objective from unnest(m.supports) s) t
where m.state in ('WORK', 'REPORTED', 'COMPLETED', 'FED_BACK', 'CLOSED');
-- Three units have not signed for their task (JC-07).
update task t set status = 'ISSUED', acknowledged_by = null, acknowledged_at = null, progress_percent = 0
from demo_matter m
where t.matter_id = pg_temp.demo_id('b1', m.n) and (m.n = 26 and t.role = 'SUPPORT' or m.n in (35, 38) and t.role = 'LEAD');

insert into progress_report (id, task_id, reported_by, reported_at, percent, measures, progress, effect)
select gen_random_uuid(), t.id, (select o.id from officer o where o.unit_id = t.unit_id and 'LIAISON' = any (o.roles) limit 1),
  m.last_activity_at - interval '2 days' - k * interval '6 days', greatest(t.progress_percent - k * 20, 5), '成立工作专班，明确责任人和节点。',
  '已完成总任务的' || greatest(t.progress_percent - k * 20, 5) || '%。', '重点环节正在逐项解决。'
from task t join matter m on m.id = t.matter_id cross join generate_series(0, 1) k
where t.progress_percent >= 25;

-- The annual plan of the year, approved, and the next one on the leader's desk (BZ-02).
insert into annual_plan (id, jurisdiction_id, year, status, prepared_by, prepared_at, approved_by, approved_at, version) values
  (pg_temp.demo_id('c1', 1), '00000000-0000-7000-80a1-000000000001', extract(year from current_date), 'APPROVED', pg_temp.demo_id('a3', 2), date_trunc('year', now()) + interval '5 days',
   pg_temp.demo_id('a3', 4), date_trunc('year', now()) + interval '8 days', 1),
  (pg_temp.demo_id('c1', 2), '00000000-0000-7000-80a1-000000000001', extract(year from current_date) + 1, 'SUBMITTED', pg_temp.demo_id('a3', 1), now() - interval '1 day', null, null, 0);
insert into annual_plan_item values
  (pg_temp.demo_id('c2', 1), pg_temp.demo_id('c1', 1), 1, '市级重点工程推进情况督查', 'SPECIAL', '{}', 1, 12, '市委市政府督查办公室'),
  (pg_temp.demo_id('c2', 2), pg_temp.demo_id('c1', 1), 2, '民生实事落实情况督查', 'SPECIAL', array[pg_temp.demo_id('a2', 2), pg_temp.demo_id('a2', 5), pg_temp.demo_id('a2', 11)], 1, 12, '市委市政府督查办公室'),
  (pg_temp.demo_id('c2', 3), pg_temp.demo_id('c1', 1), 3, '政府工作报告年中综合督查', 'COMPREHENSIVE', '{}', 6, 7, '市委市政府督查办公室'),
  (pg_temp.demo_id('c2', 4), pg_temp.demo_id('c1', 1), 4, '秋冬季大气污染防治督查', 'SPECIAL', array[pg_temp.demo_id('a2', 9), pg_temp.demo_id('a2', 17), pg_temp.demo_id('a2', 18)], 10, 12, '市生态环境局牵头'),
  (pg_temp.demo_id('c2', 5), pg_temp.demo_id('c1', 1), 5, '政府工作报告年终综合督查', 'COMPREHENSIVE', '{}', 11, 12, '市委市政府督查办公室'),
  (pg_temp.demo_id('c2', 6), pg_temp.demo_id('c1', 2), 1, '市级重点工程推进情况督查', 'SPECIAL', '{}', 2, 11, '市委市政府督查办公室'),
  (pg_temp.demo_id('c2', 7), pg_temp.demo_id('c1', 2), 2, '优化营商环境督查', 'SPECIAL', array[pg_temp.demo_id('a2', 6), pg_temp.demo_id('a2', 12)], 4, 5, '市发展和改革委员会牵头'),
  (pg_temp.demo_id('c2', 8), pg_temp.demo_id('c1', 2), 3, '政府工作报告年终综合督查', 'COMPREHENSIVE', '{}', 11, 12, '市委市政府督查办公室');

-- The hospital: sixteen visits are on record, the seventeenth is planned for today, unannounced and sealed (JC-14).
insert into inspection_plan (id, jurisdiction_id, matter_id, mode, status, sealed, content, scope, discipline, target_unit_id, place_name, latitude, longitude,
  starts_on, ends_on, planned_by, planned_at, approved_by, approved_at, concluded_at, annual_item_id, version)
select pg_temp.demo_id('b2', k), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('b1', 1), 'UNANNOUNCED', case when k = 17 then 'APPROVED' else 'CONCLUDED' end, k = 17,
  '查看拆迁进度、现场围挡和安置落实情况', '市医院易址扩建项目拆迁现场', '不发通知、不打招呼、不听汇报、不用陪同接待，直奔基层、直插现场', pg_temp.demo_id('a2', 2),
  '市医院新址（城区凤台东街）', 35.4935, 112.8768, case when k = 17 then current_date else pg_temp.due(k - 18) end, case when k = 17 then current_date + 2 else pg_temp.due(k - 18) end,
  pg_temp.demo_id('a3', 7), now() - (18 - k) * interval '35 hours', pg_temp.demo_id('a3', 2), now() - (18 - k) * interval '34 hours',
  case when k < 17 then now() - (18 - k) * interval '30 hours' end, pg_temp.demo_id('c2', 1), 1
from generate_series(1, 17) k;
insert into group_member select p.id, pg_temp.demo_id('a3', o), o = 7 from inspection_plan p cross join unnest(array[5, 6, 7]) o;
insert into site_visit (id, plan_id, inspector_id, checked_in_at, received_at, latitude, longitude, accuracy_meters, age_seconds, position_source, position_captured_at, distance_meters, finished_at)
select pg_temp.demo_id('b3', k), pg_temp.demo_id('b2', k), pg_temp.demo_id('a3', 5), now() - (18 - k) * interval '32 hours', now() - (18 - k) * interval '32 hours',
  35.4935 + 0.0002, 112.8768 + 0.0001, 8, 1, 'GPS', now() - (18 - k) * interval '32 hours', 24, now() - (18 - k) * interval '31 hours'
from generate_series(1, 16) k;
insert into finding (id, jurisdiction_id, matter_id, plan_id, visit_id, kind, category, severity, text, latitude, longitude, accuracy_meters, age_seconds, position_source,
  position_captured_at, bottleneck, responsible_unit_id, due_on, status, recorded_by, recorded_at, received_at, clock_skew_seconds, receipt_number, version)
select pg_temp.demo_id('b4', k), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('b1', 1), pg_temp.demo_id('b2', plan), pg_temp.demo_id('b3', plan), kind, category, severity, text, 35.4936, 112.8769, 8, 1, 'GPS',
  v.checked_in_at + interval '10 minutes', bottleneck, pg_temp.demo_id('a2', 2), pg_temp.due(5), status, pg_temp.demo_id('a3', 5), v.checked_in_at + interval '10 minutes', v.checked_in_at + interval '12 minutes', 0,
  'F-' || to_char(v.checked_in_at, 'YYYYMMDD') || '-' || lpad(k::text, 4, '0'), 1
from (values
  (1, 16, 'PROBLEM', 'LAND_DEMOLITION', 'SERIOUS', '拆迁滞后：仍有12户未签约，其中3户评估报告未送达', '评估报告送达', 'RECTIFICATION_ORDERED'),
  (2, 16, 'PROBLEM', 'QUALITY_SAFETY', 'MINOR', '拆除作业面围挡缺失约40米，未设警示标志', null, 'RECTIFICATION_ORDERED'),
  (3, 15, 'PROBLEM', 'PROGRESS_LAG', 'SERIOUS', '现场仅一个作业班组，进度落后时序', '施工力量不足', 'RECTIFICATION_ORDERED'),
  (4, 14, 'GOOD_PRACTICE', 'SERVICE_CONDUCT', 'MINOR', '安置房选房公开透明，群众反映较好', null, 'CLOSED')
) f (k, plan, kind, category, severity, text, bottleneck, status)
join site_visit v on v.id = pg_temp.demo_id('b3', f.plan);
-- An announced inspection that the unit may know of.
insert into inspection_plan (id, jurisdiction_id, matter_id, mode, status, sealed, content, scope, discipline, target_unit_id, place_name, latitude, longitude,
  starts_on, ends_on, planned_by, planned_at, approved_by, approved_at, annual_item_id, version)
values (pg_temp.demo_id('b2', 18), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('b1', 27), 'ANNOUNCED', 'APPROVED', false, '查看老旧小区改造质量和群众满意度', '星光小区', null, pg_temp.demo_id('a2', 2), '星光小区', 35.5098, 112.8498,
  current_date, current_date + 3, pg_temp.demo_id('a3', 7), now() - interval '2 days', pg_temp.demo_id('a3', 2), now() - interval '1 day', pg_temp.demo_id('c2', 2), 1);
insert into group_member values (pg_temp.demo_id('b2', 18), pg_temp.demo_id('a3', 7), true), (pg_temp.demo_id('b2', 18), pg_temp.demo_id('a3', 5), false);
-- 一事一报: outside the annual plan, and so on the leader's desk (R733-15); the unit has had its visits of the month (JC-17).
insert into inspection_plan (id, jurisdiction_id, matter_id, mode, status, sealed, content, scope, discipline, target_unit_id, place_name, latitude, longitude,
  starts_on, ends_on, planned_by, planned_at, off_plan_reason, version)
values (pg_temp.demo_id('b2', 19), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('b1', 1), 'ANNOUNCED', 'SUBMITTED', false, '核查拆迁现场基坑支护和临边防护', '市医院易址扩建项目工地', '轻车简从，不增加基层负担', pg_temp.demo_id('a2', 2),
  '市医院新址（城区凤台东街）', 35.4935, 112.8768, current_date + 1, current_date + 1, pg_temp.demo_id('a3', 7), now() - interval '3 hours', '群众反映基坑边坡出现裂缝，须立即核查，不在年度计划内', 1);
insert into group_member values (pg_temp.demo_id('b2', 19), pg_temp.demo_id('a3', 7), true), (pg_temp.demo_id('b2', 19), pg_temp.demo_id('a3', 5), false);

-- R733-12/14: what kind each is and how the group may go about it; the city management bureau is subordinate to the housing bureau.
update inspection_plan set kind = case when id = pg_temp.demo_id('b2', 19) then 'INCIDENT' when id = pg_temp.demo_id('b2', 18) then 'FOLLOW_UP' else 'SPECIAL' end,
  methods = case when mode = 'UNANNOUNCED' then '{CHECK,DOCUMENTS,TALK}' else '{CHECK,DOCUMENTS,MEETING,REPORT}' end::text[];
update inspection_plan set unseal_at = date_trunc('day', now()) + interval '2 days 18 hours' where sealed;
update unit set superior_id = pg_temp.demo_id('a2', 2) where id = pg_temp.demo_id('a2', 14);

-- R733-12: what the group wrote down by method on the sixteenth visit; the meeting is a method that this plan does not name.
insert into inspection_record (id, plan_id, visit_id, type, person, post, place, participants, document_title, document_number, copies, keeper, return_on, read_back, confirmed,
  summary, outside_plan, recorded_by, recorded_at, received_at)
select pg_temp.demo_id('b5', r.k), v.plan_id, v.id, r.type, r.person, r.post, r.place, r.participants, r.title, r.number, r.copies, r.keeper, r.return_on, r.said, r.said,
  r.summary, r.outside, pg_temp.demo_id('a3', 5), v.checked_in_at + r.k * interval '12 minutes', v.checked_in_at + r.k * interval '13 minutes'
from site_visit v cross join (values
  (1, 'INTERVIEW', '牛某', '凤台东街被征收户', '项目部会议室', '督查员 李实地、被征收户代表2人', null, null, null::int, null, null::date, true, '问：评估报告收到了吗？答：还没有送到，上周说这周送。' || chr(10) || '问：安置房看过吗？答：看过，愿意签。', false),
  (2, 'DOCUMENT_COPY', null, null, null, null, '拆迁补偿签约台账', '征补〔' || extract(year from current_date) || '〕12号', 2, '市住建局征收科', current_date + 5, null, '复制签约台账全册，剩余12户逐户核对，3户无评估送达回证。', false),
  (3, 'SYMPOSIUM', null, null, '凤台东街社区', '社区、住建局征收科、施工单位共6人', null, null, null, null, null, null, '社区建议先行腾退临街3户，施工单位承诺一周内补齐围挡。', true)
) r (k, type, person, post, place, participants, title, number, copies, keeper, return_on, said, summary, outside)
where v.id = pg_temp.demo_id('b3', 16);
update inspection_record set chair = '社区书记 郭某' where type = 'SYMPOSIUM';

-- 举一反三 (row 61): one proposal waits for the office.
insert into derivation (id, finding_id, title, note, status, proposed_by, proposed_at, version)
select pg_temp.demo_id('b6', 1), f.id, '举一反三：在建工地围挡和警示标志排查', '排查全市在建工地围挡、警示标志，逐一列出清单并整改。', 'PROPOSED', pg_temp.demo_id('a3', 5), f.received_at + interval '5 minutes', 0
from finding f where f.id = pg_temp.demo_id('b4', 2);

-- A signature as the server makes it: the text, and its SHA-256.
create function pg_temp.signature(m matter, signer uuid, decision text, comment text) returns jsonb language sql as $$
  select jsonb_build_object('signerId', signer, 'signerName', o.name, 'signedAt', to_char(m.initiated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    'text', t.text, 'sha256', encode(sha256(convert_to(t.text, 'UTF8')), 'hex'))
  from officer o cross join lateral (select concat_ws(chr(10), '督查事项审批单', '事项：' || m.id, '编号：' || m.number, '标题：' || m.title,
    '立项依据：' || case m.legal_basis when 'GOVERNMENT_DECISION' then '政府决定' when 'CHIEF_ORDER' then '行政首长指令' else '督查建议经批准' end || ' ' || m.basis_document, '目标任务：' || m.objective, '工作内容：' || m.content,
    '拟办意见：' || (m.handling_proposal ->> 'text'), '责任人：' || (m.handling_proposal ->> 'responsibleOfficer'), '决定：' || decision, '意见：' || comment,
    '签署人：' || o.name || ' ' || o.id) || chr(10) as text) t where o.id = signer $$;

-- History, so that every dossier has a timeline; the trigger chains it.
insert into audit_entry (id, stream_id, seq, at, done_at, officer_id, unit_id, jurisdiction_id, action, record_type, record_id, matter_id, office_only, after, previous_hash, hash)
select gen_random_uuid(), m.id, 0, e.at, e.at, e.officer_id, (select unit_id from officer where id = e.officer_id), m.jurisdiction_id, e.action, 'matter', m.id, m.id, false, e.after, '', ''
from matter m
cross join lateral (values
  (1, m.registered_at, pg_temp.demo_id('a3', 1), 'MATTER_REGISTERED', '{}'::jsonb),
  (2, case when m.handling_proposal is not null then m.registered_at + interval '2 hours' end, pg_temp.demo_id('a3', 1), 'HANDLING_PROPOSED', '{}'),
  (3, m.initiated_at, pg_temp.demo_id('a3', 2), 'MATTER_INITIATED', jsonb_build_object('comment', '同意立项。', 'number', m.number,
     'signature', pg_temp.signature(m, pg_temp.demo_id('a3', 2), '同意立项', '同意立项。'))),
  (4, case when m.due_on is not null then m.initiated_at + interval '3 hours' end, pg_temp.demo_id('a3', 1), 'METHOD_CONFIRMED', jsonb_build_object('dueOn', m.due_on)),
  (5, case when m.step in ('FED_BACK', 'ARCHIVED') then m.last_activity_at - interval '1 hour' end, pg_temp.demo_id('a3', 1), 'RESULT_FED_BACK', '{}'),
  (4.5, case when m.step in ('COMPLETED', 'FED_BACK', 'ARCHIVED') then m.last_activity_at - interval '2 hours' end, pg_temp.demo_id('a3', 1), 'MATTER_COMPLETED', '{}'),
  (6, m.closed_at, pg_temp.demo_id('a3', 2), 'MATTER_CLOSED', '{}')) e (k, at, officer_id, action, after)
where e.at is not null order by m.id, e.k;
insert into audit_entry (id, stream_id, seq, at, done_at, officer_id, unit_id, jurisdiction_id, action, record_type, record_id, matter_id, office_only, after, previous_hash, hash)
select gen_random_uuid(), t.matter_id, 0, t.acknowledged_at, t.acknowledged_at, o.id, t.unit_id, t.jurisdiction_id, 'TASK_ACKNOWLEDGED', 'task', t.id, t.matter_id, false, '{}', '', ''
from task t join officer o on o.unit_id = t.unit_id and 'LIAISON' = any (o.roles) where t.acknowledged_at is not null;

-- The housing bureau's liaison officer has an alternate (AB 角).
insert into officer (id, subject, name, title, unit_id, jurisdiction_id, roles) values
  ('00000000-0000-7000-80a3-000000000012', '00000000-0000-4000-8000-000000000012', '沈代办', '联络员（B角）', '00000000-0000-7000-80a2-000000000002', '00000000-0000-7000-80a1-000000000001', '{LIAISON}');
update officer set alternate_officer_id = '00000000-0000-7000-80a3-000000000012' where id = '00000000-0000-7000-80a3-000000000008';

-- What the units and the office do with these tasks, so that every screen shows something on the first day.
create function pg_temp.task_of(n int, wanted text) returns uuid language sql as $$
  select id from task where matter_id = pg_temp.demo_id('b1', n) and role = wanted order by unit_id limit 1 $$;
create function pg_temp.liaison_of(unit uuid) returns uuid language sql as $$
  select id from officer where unit_id = unit and 'LIAISON' = any (roles) order by id limit 1 $$;
create function pg_temp.head_of(unit uuid) returns uuid language sql as $$
  select id from officer where unit_id = unit and 'UNIT_HEAD' = any (roles) order by id limit 1 $$;
create function pg_temp.instant(t timestamptz) returns text language sql as $$
  select to_char(date_trunc('second', t) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') $$;

-- 四单 (JC-06): a task notice for every task, a close-out slip for what is struck off, and one of each other kind.
create temporary table demo_slip (n serial, kind text, matter_id uuid, task_id uuid, signer uuid, signed_at timestamptz, requirement text, limit_on date) on commit drop;
insert into demo_slip (kind, matter_id, task_id, signer, signed_at)
select 'TASK_NOTICE', t.matter_id, t.id, pg_temp.demo_id('a3', 1), t.issued_on + interval '10 hours' from task t order by t.issued_on, t.matter_id, t.role;
insert into demo_slip (kind, matter_id, signer, signed_at)
select 'CLOSE_OUT', m.id, pg_temp.demo_id('a3', 2), m.closed_at from matter m where m.step = 'ARCHIVED' order by m.closed_at;
insert into demo_slip (kind, matter_id, task_id, signer, signed_at, requirement, limit_on) values
  ('SUPERVISION_NOTICE', pg_temp.demo_id('b1', 1), pg_temp.task_of(1, 'LEAD'), pg_temp.demo_id('a3', 2), pg_temp.due(-9) + interval '15 hours', '请逐户列出未签约原因和责任人，三个工作日内书面报送。', null),
  ('FOLLOW_UP', pg_temp.demo_id('b1', 7), pg_temp.task_of(7, 'LEAD'), pg_temp.demo_id('a3', 1), pg_temp.due(-5) + interval '10 hours', '管线迁改明显滞后，请说明原因并每周报送进度。', null),
  ('COORDINATION', pg_temp.demo_id('b1', 6), null, pg_temp.demo_id('a3', 2), pg_temp.due(-3) + interval '16 hours', '由城区牵头，住建、自然资源部门各派专人驻点，逐宗会签。', pg_temp.due(4));
create function pg_temp.slip_lines(s demo_slip) returns jsonb language sql as $$
  select coalesce(jsonb_agg(jsonb_build_object('unitId', t.unit_id, 'unitName', u.name, 'role', t.role, 'duty', t.duty, 'firstResponsible', h.name,
    'responsibleOfficer', t.responsible_officer, 'handlingSection', t.handling_section, 'issuedOn', t.issued_on, 'dueOn', t.due_on, 'rule', t.rule,
    'workingDays', t.working_days, 'provisional', t.provisional, 'progressPercent', case when s.kind = 'TASK_NOTICE' then 0 else t.progress_percent end,
    'overdueWorkingDays', case when s.kind <> 'TASK_NOTICE' and t.accepted_at is null and t.due_on < current_date then working_days_between(t.due_on, current_date) end)
    order by t.role), '[]')
  from task t join unit u on u.id = t.unit_id left join officer h on h.id = u.head_id
  where t.matter_id = s.matter_id and (s.task_id is null or t.id = s.task_id) $$;
insert into slip (id, jurisdiction_id, matter_id, task_id, kind, number, issued_on, content, content_sha256, signed_by, signer_name, signed_at)
select pg_temp.demo_id('b5', n), '00000000-0000-7000-80a1-000000000001', matter_id, task_id, kind, number, on_day, text, encode(sha256(convert_to(text, 'UTF8')), 'hex'), signer, signer_name, signed_at
from (
  select s.*, o.name as signer_name, x.number, (s.signed_at at time zone 'Asia/Shanghai')::date as on_day, jsonb_build_object('kind', s.kind, 'number', x.number,
      'issuedOn', (s.signed_at at time zone 'Asia/Shanghai')::date, 'jurisdictionName', '晋城市', 'officeName', '市委市政府督查办公室', 'matterNumber', m.number,
      'matterTitle', m.title, 'source', m.source, 'sourceReference', m.source_reference, 'instructionLeader', m.instruction_leader,
      'instructionText', m.instruction_text, 'instructedOn', m.instructed_on, 'legalBasis', m.legal_basis, 'basisDocument', m.basis_document,
      'urgency', m.urgency, 'listed', m.listed, 'objective', m.objective, 'content', m.content, 'lines', pg_temp.slip_lines(s), 'requirement', s.requirement,
      'limitOn', s.limit_on, 'result', case when s.kind = 'CLOSE_OUT' then m.result_summary end, 'recommendation', case when s.kind = 'CLOSE_OUT' then m.recommendation end,
      'matterDueOn', m.due_on, 'closedLate', s.kind = 'CLOSE_OUT' and m.closed_late, 'signerName', o.name, 'signerTitle', o.title,
      'signedAt', pg_temp.instant(s.signed_at))::text as text
  from demo_slip s join matter m on m.id = s.matter_id join officer o on o.id = s.signer
  cross join lateral (select case s.kind when 'TASK_NOTICE' then '督任' when 'CLOSE_OUT' then '督销' when 'FOLLOW_UP' then '督跟' when 'COORDINATION' then '督协' else '督通' end
      || '〔' || extract(year from current_date) || '〕' || (select count(*) from demo_slip e where e.kind = s.kind and e.n <= s.n) || '号' as number) x) made;
insert into number_series
select '00000000-0000-7000-80a1-000000000001', case kind when 'TASK_NOTICE' then '督任' when 'CLOSE_OUT' then '督销' when 'FOLLOW_UP' then '督跟' when 'COORDINATION' then '督协' else '督通' end,
  extract(year from current_date), count(*) from demo_slip group by kind;
insert into slip_delivery (slip_id, unit_id, jurisdiction_id, delivered_at, read_at, read_by)
select distinct on (s.id, t.unit_id) s.id, t.unit_id, s.jurisdiction_id, s.signed_at, case when t.status <> 'ISSUED' then s.signed_at + interval '3 hours' end,
  case when t.status <> 'ISSUED' then pg_temp.liaison_of(t.unit_id) end
from slip s join task t on t.matter_id = s.matter_id and (s.task_id is null or t.id = s.task_id);

-- 催办 (CT-09, BZ-24): by the rule, by a person, by telephone; answered and not.
insert into expedite_notice (id, jurisdiction_id, matter_id, task_id, unit_id, level, channel, origin, note, callee_name, called_at, sent_by, sent_at, sent_on,
  answer, answered_by, answered_at, version)
select pg_temp.demo_id('b6', e.k), '00000000-0000-7000-80a1-000000000001', t.matter_id, t.id, t.unit_id, e.level, e.channel, e.origin, e.note,
  case when e.channel = 'TELEPHONE' then '办公室值班员' end, case when e.channel = 'TELEPHONE' then e.sent_on + interval '9 hours' end,
  e.sent_by, e.sent_on + interval '9 hours 30 minutes', e.sent_on, e.answer, case when e.answer is not null then pg_temp.liaison_of(t.unit_id) end,
  case when e.answer is not null then e.sent_on + interval '15 hours' end, 0
from (values
  (1, 1, 'BLUE', 'IN_APP', 'RULE', null, null::uuid, pg_temp.due(-10), '剩余12户正在逐户做工作。'),
  (2, 1, 'YELLOW', 'IN_APP', 'RULE', null, null, pg_temp.due(-7), null),
  (3, 1, 'RED', 'IN_APP', 'PERSON', '市长已两次过问，请主要负责人到现场，明天上午报进展。', pg_temp.demo_id('a3', 2), pg_temp.due(-1), null),
  (4, 7, 'BLUE', 'IN_APP', 'RULE', null, null, pg_temp.due(-13), '燃气管线产权单位未进场，正在协调。'),
  (5, 7, 'YELLOW', 'IN_APP', 'PERSON', '请说明迁改滞后原因。', pg_temp.demo_id('a3', 1), pg_temp.due(-6), null),
  (6, 2, 'BLUE', 'TELEPHONE', 'PERSON', '电话催报资金拨付进度。', pg_temp.demo_id('a3', 1), pg_temp.due(-3), null),
  (7, 3, 'BLUE', 'IN_APP', 'RULE', null, null, pg_temp.due(-2), null)
) e (k, n, level, channel, origin, note, sent_by, sent_on, answer)
join task t on t.id = pg_temp.task_of(e.n, 'LEAD');
insert into expedite_recipient (notice_id, officer_id, delivered_at, read_at)
select e.id, o.id, e.sent_at, case when e.answer is not null then e.answered_at end
from expedite_notice e join officer o on o.unit_id = e.unit_id and ('LIAISON' = any (o.roles) or e.level <> 'BLUE' and 'UNIT_HEAD' = any (o.roles))
where e.channel = 'IN_APP';

-- 延期 (JS-17): one asked for, one reviewed, one granted, one refused. 报请协调 (CT-08) on both rungs.
update task set original_due_on = pg_temp.due(9) where id = pg_temp.task_of(24, 'LEAD');
insert into extension_request (id, task_id, old_due_on, requested_due_on, reason, progress, requested_by, requested_at, status, review_note, reviewed_by, reviewed_at,
  decision_note, decided_by, decided_at, version)
select pg_temp.demo_id('b7', e.k), t.id, e.old_due_on, e.new_due_on, e.reason, e.progress, pg_temp.head_of(t.unit_id), e.asked_on + interval '10 hours', e.status, e.review_note,
  case when e.status <> 'REQUESTED' then pg_temp.demo_id('a3', 1) end, case when e.status <> 'REQUESTED' then e.asked_on + interval '16 hours' end,
  e.decision_note, case when e.status in ('APPROVED', 'REFUSED') then pg_temp.demo_id('a3', 2) end,
  case when e.status in ('APPROVED', 'REFUSED') then e.asked_on + interval '34 hours' end, 0
from (values
  (1, 27, pg_temp.due(11), pg_temp.due(21), '三个小区外立面施工受降温影响，需错开低温时段。', '46个小区已完工31个，其余完成主体改造。', pg_temp.due(-1), 'REQUESTED', null, null),
  (2, 28, pg_temp.due(21), pg_temp.due(31), '两处地块移交时间推迟。', '已开工5处，完成2处。', pg_temp.due(-3), 'REVIEWED', '情况属实，建议同意。', null),
  (3, 24, pg_temp.due(9), pg_temp.due(17), '雨季影响路基施工。', '主路面完成一半，辅道全面铺开。', pg_temp.due(-8), 'APPROVED', '建议同意延期八个工作日。', '同意，请倒排工期。'),
  (4, 8, pg_temp.due(1), pg_temp.due(15), '部分户厕需翻建。', '问题厕所整改完成85%。', pg_temp.due(-4), 'REFUSED', '剩余量不大，建议按期完成。', '按原期限办结。')
) e (k, n, old_due_on, new_due_on, reason, progress, asked_on, status, review_note, decision_note)
join task t on t.id = pg_temp.task_of(e.n, 'LEAD');
insert into help_request (id, task_id, rung, problem, wanted, asked_by, asked_at, answer, answered_by, answered_at, version)
select pg_temp.demo_id('b8', e.k), t.id, e.rung, e.problem, e.wanted, pg_temp.head_of(t.unit_id), e.asked_on + interval '11 hours', e.answer,
  case when e.answer is not null then pg_temp.demo_id('a3', 3) end, case when e.answer is not null then e.asked_on + interval '30 hours' end, 0
from (values
  (1, 6, 'LEADER', '两宗集体土地权属有争议，部门意见不一致。', '请分管领导协调自然资源、司法部门统一口径。', pg_temp.due(-8), '已召集两部门会商，由自然资源局牵头出具意见。'),
  (2, 6, 'SPECIAL_MEETING', '权属意见出具后仍有8户不认可，涉及补偿标准调整。', '请提交市政府专题会议研究补偿标准。', pg_temp.due(-2), null),
  (3, 13, 'LEADER', '沿线商户占道，施工围挡无法闭合。', '请分管领导协调城管、交警部门联合疏导。', pg_temp.due(-1), null)
) e (k, n, rung, problem, wanted, asked_on, answer)
join task t on t.id = pg_temp.task_of(e.n, 'LEAD');

-- 倒排工期: on plan, behind it (yellow) and far behind it (red). 六有 with proofs, complete and half complete.
insert into milestone (id, task_id, title, due_on, planned_percent, reached_at)
select gen_random_uuid(), pg_temp.task_of(e.n, 'LEAD'), e.title, e.due_on, e.percent, case when e.is_reached then e.due_on - interval '1 day' end
from (values
  (27, '完成施工招标', pg_temp.due(-18), 20, true), (27, '31个小区完工', pg_temp.due(-4), 65, true), (27, '全部完工并验收', pg_temp.due(10), 100, false),
  (19, '清淤工程完成', pg_temp.due(-12), 30, true), (19, '水生植物栽植过半', pg_temp.due(-3), 50, false), (19, '二期整体验收', pg_temp.due(20), 100, false),
  (31, '备料和围堰完成', pg_temp.due(-10), 25, true), (31, '堤身加固过半', pg_temp.due(-2), 65, false), (31, '护坡和验收', pg_temp.due(22), 100, false),
  (34, '路基全部完成', pg_temp.due(-6), 40, true), (34, '路面铺设完成', pg_temp.due(12), 80, false), (34, '交工验收', pg_temp.due(22), 100, false)
) e (n, title, due_on, percent, is_reached);
insert into six_have (id, task_id, item, proof, reference, proved_by, proved_at, version)
select gen_random_uuid(), t.id, e.item, e.proof, e.reference, pg_temp.liaison_of(t.unit_id), t.acknowledged_at + interval '2 days', 0
from (values
  (1, 'PLAN', '拆迁攻坚方案', '城建〔2026〕31号'), (1, 'MEASURES', '一户一策台账', null), (1, 'TARGET_LEDGER', '未签约12户目标台账', null),
  (1, 'RESPONSIBLE_LEADER', '局长包片，副局长驻点', null), (1, 'CLEAR_TASK', '任务分解到拆迁、评估、安置三个组', null), (1, 'SITUATION_REPORT', '每周一报送情况', null),
  (27, 'PLAN', '年度改造实施方案', '建城〔2026〕12号'), (27, 'MEASURES', '冬季施工措施', null), (27, 'TARGET_LEDGER', '46个小区台账', null),
  (27, 'RESPONSIBLE_LEADER', '分管副局长', null), (24, 'PLAN', '道路改造实施方案', null), (24, 'CLEAR_TASK', '标段责任清单', null)
) e (n, item, proof, reference)
join task t on t.id = pg_temp.task_of(e.n, 'LEAD');

-- 季调度 in progress (WF-14): the open tasks of the work report are asked; who has reported since has answered.
insert into dispatch (id, jurisdiction_id, title, source, year, quarter, quarter_end_on, due_on, counts_from, opened_by, opened_at, version)
values (pg_temp.demo_id('b9', 1), '00000000-0000-7000-80a1-000000000001', '政府工作报告任务本季度调度', 'WORK_REPORT', extract(year from current_date), extract(quarter from current_date),
  (date_trunc('quarter', current_date) + interval '3 months - 1 day')::date, pg_temp.due(5), pg_temp.due(-4) + interval '9 hours', pg_temp.demo_id('a3', 1),
  pg_temp.due(-4) + interval '9 hours', 0);
insert into dispatch_item (dispatch_id, task_id, unit_id, jurisdiction_id, planned_percent)
select pg_temp.demo_id('b9', 1), t.id, t.unit_id, t.jurisdiction_id, case when m.due_on <= pg_temp.due(20) then 60 else 40 end
from task t join matter m on m.id = t.matter_id
where m.source = 'WORK_REPORT' and m.step = 'METHOD_CONFIRMED' and t.role = 'LEAD' and t.accepted_at is null;

-- "1+3" 督查队伍 (JC-05): the office's own, and people from outside; one term ends soon, one has ended, one has not been trained yet.
insert into officer (id, subject, name, title, unit_id, jurisdiction_id, roles)
select pg_temp.demo_id('a3', p.n), null, p.name, p.title, pg_temp.demo_id('a2', 1), '00000000-0000-7000-80a1-000000000001', '{}'
from (values (80, '何专员', '特聘督查专员'), (81, '许造价', '工程造价专家'), (82, '秦规划', '城乡规划专家'), (83, '尤群众', '社区居民代表'), (84, '苏代表', '市人大代表'), (85, '白记者', '晋城日报')) p (n, name, title);
insert into roster_member (id, jurisdiction_id, officer_id, pool, invited_as, employer, employer_unit_id, specialty, phone, document, from_on, to_on, trained_on, registered_by, registered_at, version)
select pg_temp.demo_id('c1', m.n), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('a3', m.officer), m.pool, m.invited_as, m.employer, m.unit, m.specialty, m.phone,
  m.document || '〔' || extract(year from current_date) || '〕' || m.n || '号', current_date + m.starts, current_date + m.ends, current_date + m.trained, pg_temp.demo_id('a3', 1), now() - m.n * interval '1 hour' - interval '60 days', 1
from (values
  (1, 5, 'PROFESSIONAL', null, '市委市政府督查办公室', null::uuid, '重点项目', null, '督聘', -200, 160, -150),
  (2, 6, 'PROFESSIONAL', null, '市委市政府督查办公室', null, '民生实事', null, '督聘', -200, 160, -150),
  (3, 7, 'PROFESSIONAL', null, '市委市政府督查办公室', null, '综合督查', null, '督聘', -200, 160, -150),
  (4, 80, 'SPECIAL_COMMISSIONER', null, '市住房和城乡建设局（退休）', null, '房屋征收', '0356-2020080', '督聘', -345, 18, -40),
  (5, 81, 'EXPERT', null, '省建筑设计院', null, '工程造价', '0356-2020081', '督聘', -90, 270, -40),
  (6, 82, 'EXPERT', null, '市规划和自然资源局', pg_temp.demo_id('a2', 4), '规划审批', '0356-2020082', '督聘', -420, -60, -300),
  (7, 83, 'CITIZEN', null, '古书院社区', null, '社区物业', '0356-2020083', '督聘', -30, 330, null),
  (8, 84, 'INVITED', 'DEPUTY', '市人大常委会', null, '教育卫生', null, '督邀', -5, 25, -3),
  (9, 85, 'INVITED', 'MEDIA', '晋城日报社', null, null, null, '督邀', -5, 9, -3)
) m (n, officer, pool, invited_as, employer, unit, specialty, phone, document, starts, ends, trained);
insert into roster_training (id, member_id, held_on, subject, hours, recorded_by, recorded_at)
select gen_random_uuid(), m.id, m.trained_on, case m.pool when 'PROFESSIONAL' then '政府督查工作条例和现场取证' when 'INVITED' then '督查纪律和保密要求' else '督查业务培训' end,
  case m.pool when 'INVITED' then 2 else 16 end, pg_temp.demo_id('a3', 1), m.trained_on + interval '18 hours'
from roster_member m where m.trained_on is not null;

-- 回避 (R733-17): declared by an inspector himself, recorded by the office, and one that was lifted.
insert into tie (id, jurisdiction_id, officer_id, kind, unit_id, place_name, note, since_on, declared_by, declared_at, lifted_by, lifted_at, lift_reason, version) values
  (pg_temp.demo_id('c2', 1), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('a3', 6), 'PAST_SERVICE', pg_temp.demo_id('a2', 3), null, '调入督查办前在市财政局工作六年。', current_date - 700, pg_temp.demo_id('a3', 6), now() - interval '40 days', null, null, null, 0),
  (pg_temp.demo_id('c2', 2), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('a3', 80), 'PAST_SERVICE', pg_temp.demo_id('a2', 2), null, '从市住房和城乡建设局退休。', current_date - 900, pg_temp.demo_id('a3', 1), now() - interval '59 days', null, null, null, 0),
  (pg_temp.demo_id('c2', 3), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('a3', 81), 'INTEREST', null, '丹河湿地', '所在设计院承担该项目设计。', current_date - 300, pg_temp.demo_id('a3', 1), now() - interval '39 days', null, null, null, 0),
  (pg_temp.demo_id('c2', 4), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('a3', 5), 'KINSHIP', pg_temp.demo_id('a2', 7), null, '配偶在市交通运输局工作。', current_date - 400, pg_temp.demo_id('a3', 5), now() - interval '200 days',
   pg_temp.demo_id('a3', 2), now() - interval '30 days', '配偶已调离该局。', 1);

-- 双随机 (JS-08): one drawn, whose certificate verifies, and one whose roster is frozen and waits for the public value.
create temporary table demo_roster on commit drop as
select d.n, d.secret, (select string_agg('T' || chr(9) || id || chr(9) || name || chr(10), '' order by id::text collate "C") from (
    select u.id, u.name from unit u where d.n = 1 and u.kind = 'COUNTY_GOVERNMENT' union all select p.id, p.name from liaison_point p where d.n = 2) t)
  || (select string_agg('I' || chr(9) || o.id || chr(9) || o.name || chr(9) || chr(10), '' order by o.id::text collate "C") from officer o
    where o.id in (pg_temp.demo_id('a3', 5), pg_temp.demo_id('a3', 6), pg_temp.demo_id('a3', 7), pg_temp.demo_id('a3', 81))) as roster
from (values (1, repeat('5eed', 16)), (2, repeat('c0de', 16))) d (n, secret);
insert into random_draw (id, jurisdiction_id, purpose, target_kind, pools, starts_on, ends_on, target_count, inspector_count, sealed, status, secret, commitment, public_source,
  opened_by, opened_at, roster, roster_sha256, frozen_at, public_value, witness, seed, drawn_at, drawn_targets, drawn_inspectors, version)
select pg_temp.demo_id('c3', r.n), '00000000-0000-7000-80a1-000000000001', d.purpose, d.kind, d.pools::text[], current_date + d.starts, current_date + d.starts + 4, 2, 2, false, d.status,
  r.secret, encode(sha256(convert_to(r.secret, 'UTF8')), 'hex'), d.source, pg_temp.demo_id('a3', 1), pg_temp.due(d.opened) + interval '9 hours', r.roster,
  encode(sha256(convert_to(r.roster, 'UTF8')), 'hex'), pg_temp.due(d.opened) + interval '10 hours', d.value, d.witness,
  case when d.value is not null then encode(sha256(convert_to(concat_ws(chr(10), 'luoshi-draw/1', r.secret, d.value, encode(sha256(convert_to(r.roster, 'UTF8')), 'hex'), '2', '2', ''), 'UTF8')), 'hex') end,
  case when d.value is not null then pg_temp.due(d.opened) + interval '35 hours' end,
  case when d.value is not null then array[pg_temp.demo_id('a2', 21), pg_temp.demo_id('a2', 18)] else '{}' end,
  case when d.value is not null then array[pg_temp.demo_id('a3', 81), pg_temp.demo_id('a3', 6)] else '{}' end, 2
from demo_roster r join (values
  (1, '县区民生实事进度抽查', 'UNIT', '{EXPERT,PROFESSIONAL}', 3, 'DRAWN', '次日体彩排列五开奖号码', -6, '4 7 0 2 9', '派驻纪检监察组 冯监督'),
  (2, '督查联系点营商环境抽查', 'LIAISON_POINT', '{EXPERT,PROFESSIONAL}', 10, 'FROZEN', '次日体彩排列五开奖号码', -1, null, null)
) d (n, purpose, kind, pools, starts, status, source, opened, value, witness) on d.n = r.n;

-- 督查联系点 (BZ-31): of which county they are part, whom to call, and one that was visited.
update liaison_point p set unit_id = pg_temp.demo_id('a2', d.unit), address = d.address, contact = d.contact, phone = d.phone, registered_at = now() - interval '300 days'
from (values (1, 17, '城区北石店镇工业园', '企业办 段主任', '0356-2020091'), (2, 18, '泽州县巴公镇政府', '镇督查专干 范同志', '0356-2020092'), (3, 17, '城区北石店镇政府', '镇督查专干 栗同志', '0356-2020093'),
  (4, 20, '阳城县北留镇皇城村', '村支书 老张', '0356-2020094'), (5, 21, '陵川县古郊乡锡崖沟村', '村支书 老董', '0356-2020095'), (6, 17, '城区凤台东街', '企业办 景主任', '0356-2020096')) d (n, unit, address, contact, phone)
where p.id = pg_temp.demo_id('a4', d.n);
update inspection_plan set place_name = '巴公镇督查联系点' where id = (
  select p.id from inspection_plan p where p.status = 'CONCLUDED' and exists (select from site_visit v where v.plan_id = p.id) order by p.id limit 1);

-- 授权 and 指定 (decisions 1 and 2): the deputy leader approves proposals in the chief's place; the city management bureau joins the inspection
-- of the old estate, the environment bureau's designation has ended, the water bureau's waits for a leader.
insert into delegation (id, jurisdiction_id, leader_id, scope, scope_text, from_on, to_on, document, recorded_by, recorded_at, version) values
  (pg_temp.demo_id('bd', 1), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('a3', 3), 'ALL', '', current_date - 60, current_date + 300, '市政府授权书〔' || extract(year from current_date) || '〕3号',
   pg_temp.demo_id('a3', 2), now() - interval '60 days', 0);
insert into designation (id, jurisdiction_id, unit_id, matter_id, scope, duty, from_on, to_on, document, status, made_by, made_at, approved_by, approved_at, version) values
  (pg_temp.demo_id('be', 1), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('a2', 14), pg_temp.demo_id('b1', 27), '全市老旧小区改造工地的围挡、渣土和占道', '会同督查室现场核查，提供执法记录', current_date - 20, current_date + 60,
   '督指〔' || extract(year from current_date) || '〕6号', 'APPROVED', pg_temp.demo_id('a3', 2), now() - interval '21 days', pg_temp.demo_id('a3', 3), now() - interval '20 days', 1),
  (pg_temp.demo_id('be', 2), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('a2', 9), null, '大气污染防治类督查事项', '受委托开展专项督查，按周报送情况', current_date - 120, current_date - 12,
   '督指〔' || extract(year from current_date) || '〕2号', 'APPROVED', pg_temp.demo_id('a3', 2), now() - interval '121 days', pg_temp.demo_id('a3', 4), now() - interval '120 days', 1),
  (pg_temp.demo_id('be', 3), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('a2', 8), pg_temp.demo_id('b1', 58), '丹河泽州段河道采砂', '会同督查室现场取证', current_date, current_date + 30,
   '督指〔' || extract(year from current_date) || '〕7号', 'PROPOSED', pg_temp.demo_id('a3', 2), now() - interval '2 hours', null, null, 0);
update inspection_plan set execution_mode = 'JOINT', execution_unit_ids = array[pg_temp.demo_id('a2', 14)] where id = pg_temp.demo_id('b2', 18);
insert into audit_entry (id, stream_id, seq, at, done_at, officer_id, unit_id, jurisdiction_id, action, record_type, record_id, matter_id, office_only, after, previous_hash, hash)
select gen_random_uuid(), d.matter_id, 0, e.at, e.at, e.officer_id, (select unit_id from officer where id = e.officer_id), d.jurisdiction_id, e.action, 'designation', d.id, d.matter_id, true,
  jsonb_build_object('unitId', d.unit_id, 'note', d.document), '', ''
from designation d cross join lateral (values (d.made_at, d.made_by, 'DESIGNATION_MADE'), (d.approved_at, d.approved_by, 'DESIGNATION_APPROVED')) e (at, officer_id, action)
where d.matter_id is not null and e.at is not null order by e.at;

-- 中止 of a matter, 重开 of another; the reasons of listed supervision; who is away (WF-03).
insert into halt_request (id, jurisdiction_id, matter_id, kind, reason, requested_by, requested_at, status, decided_by, decided_at, decision_note, version)
values (pg_temp.demo_id('ba', 1), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('b1', 32), 'SUSPEND', '产业园规划正在调整，待省里批复后恢复。', pg_temp.demo_id('a3', 1), pg_temp.due(-5) + interval '10 hours', 'APPROVED',
  pg_temp.demo_id('a3', 2), pg_temp.due(-4) + interval '9 hours', '同意中止，批复后及时恢复。', 0);
update task set status = 'SUSPENDED' where matter_id = pg_temp.demo_id('b1', 32) and accepted_at is null;
update matter set reopened_times = 1, reopened_at = pg_temp.due(-6) + interval '10 hours', reopen_reason = '回头看发现三个站点数据没有接入。' where id = pg_temp.demo_id('b1', 39);
insert into listed_supervision (id, matter_id, reason, visit_days, listed_by, listed_at, version) values
  (pg_temp.demo_id('bb', 1), pg_temp.demo_id('b1', 1), '拆迁长期滞后，影响全市卫生资源布局。', 3, pg_temp.demo_id('a3', 3), pg_temp.due(-20) + interval '10 hours', 0),
  (pg_temp.demo_id('bb', 2), pg_temp.demo_id('b1', 6), '征拆滞后，涉及片区开发整体进度。', 7, pg_temp.demo_id('a3', 3), pg_temp.due(-12) + interval '10 hours', 0);
-- 问责观察 (WF-11): this year's list with its months; one missed its last node, one has a month behind it that nobody checked.
insert into watched_project (id, jurisdiction_id, matter_id, year, reason, put_on_by, put_on_at, version)
select pg_temp.demo_id('bd', n), '00000000-0000-7000-80a1-000000000001', pg_temp.demo_id('b1', n), extract(year from current_date), '市重点项目，全程问责观察。', pg_temp.demo_id('a3', 2),
  m.initiated_at + n * interval '1 minute', 0
from unnest(array[17, 19, 20, 23, 27, 31, 34, 38]) n join matter m on m.id = pg_temp.demo_id('b1', n);
insert into watch_node (id, watched_project_id, matter_id, month, goal, planned_percent, result, actual_percent, words, checked_by, checked_at, version)
select gen_random_uuid(), p.id, p.matter_id, c.month, c.goal, c.planned, c.result, case c.result when 'REACHED' then c.planned when 'MISSED' then greatest(0, c.planned - 12) end,
  case c.result when 'REACHED' then '现场核对形象进度和投资完成，符合计划。' when 'MISSED' then '征地手续滞后，工作面未全部移交；下月中旬补齐。' end,
  case when c.result is not null then pg_temp.demo_id('a3', 1) end, case when c.result is not null then c.month + interval '27 days 10 hours' end, 0
from watched_project p cross join lateral (
  select k, make_date(p.year, k, 1) as month, least(100, k * 9) as planned,
    (array['前期手续办结', '完成施工招标', '场地移交、进场施工', '基础工程过半', '基础工程完成', '主体工程开工', '主体工程过半', '主体工程完成', '配套工程开工', '配套工程过半', '单项验收', '竣工验收'])[k] as goal,
    case when make_date(p.year, k, 1) >= date_trunc('month', current_date) then null
         when p.id = pg_temp.demo_id('bd', 38) and k = extract(month from current_date) - 1 then null
         when p.id = pg_temp.demo_id('bd', 31) and k = extract(month from current_date) - 1 or (k * 7 + extract(minute from p.put_on_at)::int) % 11 = 0 then 'MISSED'
         else 'REACHED' end as result
  from generate_series(1, 12) k) c;

-- 大厅展示 (WF-12): eight indicators of the year, the last three months published, one of them corrected. The screen's key is known: it is a demo.
insert into indicator (id, jurisdiction_id, year, position, name, measured_in)
select pg_temp.demo_id('c4', n), '00000000-0000-7000-80a1-000000000001', extract(year from current_date - interval '1 month'), n, name, measured_in
from (values (1, '地区生产总值', '亿元'), (2, '一般公共预算收入', '亿元'), (3, '固定资产投资', '亿元'), (4, '规模以上工业增加值', '亿元'), (5, '社会消费品零售总额', '亿元'),
  (6, '招商引资到位资金', '亿元'), (7, '城镇新增就业', '人'), (8, '省市重点工程完成投资', '亿元')) v (n, name, measured_in);
insert into indicator_target (indicator_id, unit_id, position, target)
select pg_temp.demo_id('c4', n), pg_temp.demo_id('a2', units[k]), k - 1, targets[k]
from (values
  (1, array[17, 18, 19, 20, 21, 22], array[436.5, 478, 421.2, 398.6, 128.4, 382.3]),
  (2, array[17, 18, 19, 20, 21, 22], array[21.8, 38.6, 32.5, 29.7, 6.4, 35.2]),
  (3, array[17, 18, 19, 20, 21, 22], array[165, 142.5, 128, 117.6, 58.2, 109.4]),
  (4, array[17, 18, 19, 20, 21, 22], array[86.4, 241, 203.7, 212.5, 31.6, 258.8]),
  (5, array[17, 18, 19, 20, 21, 22], array[248.3, 96.2, 118.5, 102.7, 49.8, 61.4]),
  (6, array[17, 18, 19, 20, 21, 22], array[48, 62, 55, 45, 22, 38]),
  (7, array[17, 18, 19, 20, 21, 22], array[9800, 6400, 7200, 5600, 3100, 3900]),
  (8, array[2, 7, 8, 5, 11], array[68.5, 92.4, 37.6, 12.8, 18.2])) v (n, units, targets)
cross join lateral generate_subscripts(units, 1) k;
insert into indicator_month (id, jurisdiction_id, month, version, state, written_by, written_at, correction_reason)
select pg_temp.demo_id('c5', extract(month from m.month)::int * 10 + v), '00000000-0000-7000-80a1-000000000001', m.month, v, 'DRAFT', pg_temp.demo_id('a3', 1),
  least(m.month + interval '1 month 3 days 10 hours', now() - interval '3 days') + (v - 1) * interval '2 days', case v when 2 then '阳城县更正固定资产投资口径。' end
from (select (date_trunc('month', current_date) - k * interval '1 month')::date as month, k from generate_series(1, 3) k) m
cross join generate_series(1, case m.k when 2 then 2 else 1 end) v
where extract(year from m.month) = extract(year from current_date - interval '1 month');
insert into indicator_value (month_id, indicator_id, unit_id, position, target, actual)
select m.id, t.indicator_id, t.unit_id, t.position, t.target,
  round(t.target * extract(month from m.month)::int / 12 * (0.88 + ((i.position * 7 + t.position * 5 + extract(month from m.month)::int) % 19) / 100.0
    + case when m.version = 2 and i.position = 3 and t.position = 3 then 0.02 else 0 end), case i.measured_in when '人' then 0 else 2 end)
from indicator_month m join indicator i on i.year = extract(year from m.month) join indicator_target t on t.indicator_id = i.id;
update indicator_month set state = 'PUBLISHED', decided_by = pg_temp.demo_id('a3', 2), decided_at = written_at + interval '4 hours';
insert into lobby_display (id, jurisdiction_id, name, key_sha256, opened_by, opened_at) values
  (pg_temp.demo_id('c6', 1), '00000000-0000-7000-80a1-000000000001', '一楼大厅东侧', encode(sha256('0123456789abcdef0123456789abcdef'), 'hex'), pg_temp.demo_id('a3', 2), pg_temp.due(-30) + interval '9 hours');

insert into absence (id, officer_id, from_on, to_on, reason, recorded_by, recorded_at) values
  (pg_temp.demo_id('bc', 1), pg_temp.demo_id('a3', 20), current_date, current_date + 4, '外出培训', pg_temp.demo_id('a3', 2), now() - interval '1 day'),
  (pg_temp.demo_id('bc', 2), pg_temp.demo_id('a3', 24), current_date + 7, current_date + 9, '年休假', pg_temp.demo_id('a3', 2), now() - interval '1 day');
insert into audit_entry (id, stream_id, seq, at, done_at, officer_id, unit_id, jurisdiction_id, action, record_type, record_id, matter_id, office_only, after, previous_hash, hash)
select gen_random_uuid(), e.matter_id, 0, e.at, e.at, e.officer_id, (select unit_id from officer where id = e.officer_id), '00000000-0000-7000-80a1-000000000001', e.action, e.record_type, e.record_id, e.matter_id, false, e.after, '', ''
from (
  select matter_id, signed_at as at, signed_by as officer_id, 'SLIP_ISSUED' as action, 'slip' as record_type, id as record_id, jsonb_build_object('number', number, 'kind', kind) as after from slip where kind <> 'TASK_NOTICE'
  union all select matter_id, sent_at, sent_by, 'TASK_EXPEDITED', 'expedite_notice', id, jsonb_build_object('level', level, 'channel', channel, 'origin', origin, 'note', coalesce(note, '')) from expedite_notice
  union all select t.matter_id, x.requested_at, x.requested_by, 'EXTENSION_REQUESTED', 'extension_request', x.id, jsonb_build_object('dueOn', x.requested_due_on, 'reason', x.reason) from extension_request x join task t on t.id = x.task_id
  union all select t.matter_id, x.decided_at, x.decided_by, 'EXTENSION_' || x.status, 'extension_request', x.id, jsonb_build_object('comment', x.decision_note) from extension_request x join task t on t.id = x.task_id where x.decided_at is not null
  union all select t.matter_id, h.asked_at, h.asked_by, 'HELP_REQUESTED', 'help_request', h.id, jsonb_build_object('reason', h.problem) from help_request h join task t on t.id = h.task_id
  union all select t.matter_id, h.answered_at, h.answered_by, 'HELP_ANSWERED', 'help_request', h.id, jsonb_build_object('comment', h.answer) from help_request h join task t on t.id = h.task_id where h.answered_at is not null
  union all select matter_id, decided_at, decided_by, 'HALT_DECIDED', 'halt_request', id, jsonb_build_object('reason', reason, 'comment', decision_note) from halt_request
  union all select matter_id, put_on_at, put_on_by, 'PROJECT_WATCHED', 'watched_project', id, jsonb_build_object('reason', reason) from watched_project
  union all select matter_id, listed_at, listed_by, 'MATTER_LISTED', 'listed_supervision', id, jsonb_build_object('reason', reason) from listed_supervision
  union all select id, reopened_at, pg_temp.demo_id('a3', 2), 'MATTER_REOPENED', 'matter', id, jsonb_build_object('reason', reopen_reason) from matter where reopened_times > 0
) e order by e.at;
select leave_caller();
commit;
